/** What stands for a character that cannot be stored. */
const UNKNOWN = '\ufffd';
/** An escape in JSON: JSON.stringify writes so half a character, and U+0000. */
const ESCAPE = /\\(u(?:0000|d[89a-f][0-9a-f]{2})|.)/gi;

/** A text as both databases give it back: half a character of UTF-16 is none of UTF-8, and PostgreSQL takes no U+0000. */
export const storableText = (text: string): string => text.toWellFormed().replaceAll('\0', UNKNOWN);

/** JSON whose texts can be stored, and read by the databases themselves. */
export const storableJson = (json: string): string =>
  storableText(json).replace(ESCAPE, (written, of: string) => (of.length > 1 ? UNKNOWN : written));
