/** What people type, by the names of its columns, and the meeting that tells it; the rest are figures, days and ids. */
const WORDS = new Set('note adHocBy name documentNumber documentKey documentOn kind meetingId'.split(' '));

/** An earlier content of a line, read from JSON, without the words that people typed. */
export function withoutWords(content: unknown): unknown {
  if (Array.isArray(content)) return content.map(withoutWords);
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [
      key,
      WORDS.has(key) ? (value === null ? null : '') : withoutWords(value),
    ]),
  );
}
