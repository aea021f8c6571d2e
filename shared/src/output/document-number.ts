/** Letters and signs that make no other number: what is written for each. Read by the database too (db, output-claim.queries). */
export const SAME_IN_NUMBERS: readonly (readonly [written: string, same: string])[] = [
  [' ', ''],
  ['Đ', 'đ'],
  ['Ư', 'ư'],
  ['‐', '-'],
  ['‑', '-'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['/', '-'],
];

/** What a document's number is known by: "058–SNV" and "58/snv" are one number. Empty for no number. */
export function documentKey(number: string): string {
  const same = SAME_IN_NUMBERS.reduce((text, [written, as]) => text.replaceAll(written, as), number);
  return same.toLowerCase().replace(/^0+/, '');
}
