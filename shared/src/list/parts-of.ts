/** A list in parts of at most `size`, in its order; of an empty list none. */
export function partsOf<T>(list: readonly T[], size: number): T[][] {
  const starts = Array.from({ length: Math.ceil(list.length / size) }, (_, part) => part * size);
  return starts.map((start) => list.slice(start, start + size));
}
