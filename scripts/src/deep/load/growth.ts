import { type Outcome, worst } from '../row.ts';

/**
 * Memory of the last fifth of the time beside that of the second fifth; a first fifth warms up. `most` is its bound, where
 * it is a verdict: a system that does not tell it (null) is then a fault.
 */
export function growthOf(memory: readonly (number | null)[], most?: number): Outcome {
  const fifth = Math.max(1, Math.floor(memory.length / 5));
  const before = meanOf(memory.slice(fifth, 2 * fifth));
  const after = meanOf(memory.slice(-fifth));
  if (before !== undefined && after !== undefined)
    return { figures: { 'memory, last fifth to second': worst(after / before, most) }, faults: [] };
  return {
    figures: {},
    faults: most === undefined ? [] : ['The memory of the server could not be read: run it on Linux.'],
  };
}

/** Undefined where one of them, or all, could not be read. */
function meanOf(read: readonly (number | null)[]): number | undefined {
  const known = read.filter((one): one is number => (one ?? 0) > 0);
  if (known.length === 0 || known.length < read.length) return undefined;
  return known.reduce((sum, one) => sum + one, 0) / known.length;
}
