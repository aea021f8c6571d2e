/**
 * Does something with what the browser keeps for its tab or for good; undefined where it refuses that (already the
 * name may throw), has no room left, or what it kept is spoilt. Everything goes on without it.
 */
export function withStorage<R>(
  where: 'localStorage' | 'sessionStorage',
  act: (kept: Storage) => R,
): R | undefined {
  try {
    return act(globalThis[where]);
  } catch {
    return undefined;
  }
}
