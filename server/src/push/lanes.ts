/** Does work with each item, so many at a time, until `end`. Those that it did not come to; throws after all are done what one threw. */
export async function inLanes<T>(
  most: number,
  items: readonly T[],
  end: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<T[]> {
  const left = [...items];
  const lane = async () => {
    while (left.length > 0 && !end.aborted) await work(left.shift() as T);
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(most, items.length) }, lane));
  const failed = lanes.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return left;
}
