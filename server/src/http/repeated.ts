import { Problem } from './problem.ts';

/** Whether a row says all that is wanted of it; 0 and 1 are no and yes. */
export function says(known: object, wanted: object): boolean {
  const stored = new Map(Object.entries(known));
  const same = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value);
  return Object.entries(wanted).every(([name, value]) => same(stored.get(name)) === same(value));
}

/** Whether a request with a client's id was written before: refuses with 409 the same id with other content. */
export function isRepeated(known: object | undefined, wanted: object): boolean {
  if (!known) return false;
  if (!says(known, wanted)) throw new Problem('duplicate-id');
  return true;
}
