/**
 * The columns of `content` that differ from the row seen. A column that is not named costs no look at its indexes
 * and foreign keys.
 */
export function changesOf<R extends object>(seen: R, content: Partial<R>): Partial<R> {
  const changed = Object.entries(content).filter(([name, value]) => seen[name as keyof R] !== value);
  return Object.fromEntries(changed) as Partial<R>;
}
