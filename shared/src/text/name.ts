import { normalText } from './normal.ts';

/** The Vietnamese alphabet in its order, f j w z where Latin order puts them. */
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** One key character for each letter; 0 ends a word, 1 and 2 open what is no letter of the alphabet. */
const KEY_CHARACTERS = '3456789abcdefghijklmnopqrstuvwxyz';
/** Combining marks of the tones in their order after ngang: huyền, hỏi, ngã, sắc, nặng. */
const TONES = '\u0300\u0309\u0303\u0301\u0323';
/** Breve, circumflex and horn make letters of their own. */
const LETTER_MARKS = '\u0306\u0302\u031b';
const IGNORED = /[\p{P}\p{S}\p{Cf}]/gu;

function letterKey(letter: string): string {
  const place = ALPHABET.indexOf(letter);
  if (place >= 0) return KEY_CHARACTERS.charAt(place);
  if (letter >= '0' && letter <= '9') return `1${letter}`;
  return `2${(letter.codePointAt(0) ?? 0).toString(36).padStart(4, '0')}`;
}

/** Letters of the whole word first, its tones second; where the mark sits (hòa, hoà) makes no difference. */
function wordKey(word: string): string {
  let letters = '';
  let tones = '';
  for (const [, base = '', marks = ''] of normalText(word, 'NFD').matchAll(/(\P{M})(\p{M}*)/gu)) {
    let letter = base;
    for (const mark of marks) {
      const tone = TONES.indexOf(mark);
      const marked = LETTER_MARKS.includes(mark) ? (base + mark).normalize('NFC') : '';
      if (tone >= 0) tones += tone + 1;
      else if (marked && ALPHABET.includes(marked)) letter = marked;
    }
    letters += letterKey(letter);
  }
  return `${letters}0${tones}0`;
}

/**
 * A key that sorts full names by tên, then họ, then đệm with Vietnamese collation. It holds only digits and small
 * letters a–z, so both databases and JavaScript compare it alike, byte by byte or by any Latin collation.
 */
export function nameSortKey(fullName: string): string {
  const words = wordsOf(fullName);
  const given = words.at(-1);
  if (given === undefined) return '';
  return [given, ...words.slice(0, -1)].map(wordKey).join('');
}

/** A key of the same kind that sorts names of units and things by their words from the first on. */
export function titleSortKey(title: string): string {
  return wordsOf(title).map(wordKey).join('');
}

const wordsOf = (text: string): string[] =>
  normalText(text, 'NFC').toLowerCase().replace(IGNORED, '').split(/\s+/u).filter(Boolean);
