/** Somebody else chose these names: none may write a line of its own on a screen. */
const UNTYPED = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A name or message as it may stand on a screen. */
export const typed = (name: string): string => name.replace(UNTYPED, '?');

/** A name as it stands in a statement. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
