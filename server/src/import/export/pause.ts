const ROWS_AT_ONCE = 500;

/** Lets others have their turn after every few hundred rows: files are written on the thread that answers. */
export async function pause(count: number): Promise<void> {
  if (count % ROWS_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
}
