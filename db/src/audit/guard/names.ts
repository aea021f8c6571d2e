import type { Fault } from '../verify/fault.ts';

/** Somebody else chose these names: none may write a line of its own on a screen. */
const UNTYPED = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A name or message as it may stand on a screen. */
export const typed = (name: string): string => name.replace(UNTYPED, '?');

/** A name as it stands in a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A fault at a thing of the catalogue, with what mends it unless that cannot be typed as it stands. */
export const faultAt = (
  kind: Fault['kind'],
  { table, name }: { table: string; name: string },
  mend: readonly string[] = [],
): Fault => ({
  kind,
  table: typed(table),
  id: typed(name),
  ...(mend.length > 0 && mend.every((statement) => statement === typed(statement)) && { mend }),
});
