/** Thirty marks on one letter are more than any language has (Unicode, "Stream-Safe Text Format"). */
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu;

/**
 * A text in a normal form of Unicode. Marks beyond the thirtieth on one letter are left out: engines sort them in a time
 * that grows with the square of their number, so that 200 KB of them would hold a server for minutes.
 */
export function normalText(text: string, form: 'NFC' | 'NFD' | 'NFKC'): string {
  // In so short a text even marks alone take no time, and most texts are.
  return (text.length > 200 ? text.replace(TOO_MANY_MARKS, '$1') : text).normalize(form);
}
