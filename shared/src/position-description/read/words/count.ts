import type { Book } from '../book.ts';

const COUNTED = /^\s*(?:([ivx]{1,4})|(\d{1,2}))\s*[.)\-–:/]\s*(?=[^\d\s])/;
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/**
 * Whether a folded line has a number that no list of its section has come to: "V. Yêu cầu" behind powers counted 1 to 3
 * is the heading of the next part.
 */
export function breaksCount(book: Pick<Book, 'counted'>, lines: readonly string[]): boolean {
  let isBroken = false;
  for (const line of lines) {
    const [, roman, figure] = COUNTED.exec(line) ?? [];
    if (roman === undefined && figure === undefined) continue;
    const kind = roman === undefined ? 'figure' : 'roman';
    const number = roman === undefined ? Number(figure) : ROMAN.indexOf(roman);
    const goesOn = number === 1 || number === book.counted[kind] + 1;
    book.counted[kind] = number;
    isBroken ||= !goesOn;
  }
  return isBroken;
}
