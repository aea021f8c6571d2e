import { isUsername, normalUsername } from '../../account/username.ts';
import { badCharacterIn, cleanText } from '../../text/fold.ts';
import { looksLikeLegacyVietnamese } from '../../text/legacy-encoding.ts';
import { type Cell, type Reading, refused, shown, textOf } from '../cell.ts';
import { squeeze, type Words } from '../words.ts';

export const NAME_LIMIT = 200;
const CODE_LIMIT = 60;

const PLAIN = /^[\u0020-\u007e]*$/;
/** Letters that only Unicode text has: such a text was not typed in an old encoding. */
const UNICODE_LETTER = /[\u0102-\u01b0\u1ea0-\u1ef9]/;
export const ENCODING_NAMES = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', 'windows-1258': 'Windows-1258' } as const;

/** Text of at most `limit` characters: NFC, trimmed, without control characters, in Unicode. */
export function text(limit: number): (cell: Cell) => Reading<string> {
  return (cell) => {
    const value = cleanText(textOf(cell));
    if (value.length > limit) return refused('too-long', { length: value.length, limit });
    if (PLAIN.test(value)) return { value };
    const character = badCharacterIn(value);
    if (character) return refused('bad-character', { character });
    const legacy = UNICODE_LETTER.test(value) ? undefined : looksLikeLegacyVietnamese(value);
    return legacy
      ? refused('legacy-text', { encoding: ENCODING_NAMES[legacy], value: shown(value) })
      : { value };
  };
}

/** Text on one line: line ends and tabs become spaces. */
export function line(limit: number): (cell: Cell) => Reading<string> {
  const read = text(limit);
  return (cell) => read(typeof cell === 'string' && /[\n\r\t]/.test(cell) ? cell.replace(/\s+/g, ' ') : cell);
}

export const code = line(CODE_LIMIT);

/** What an empty cell is refused for; anything else is read. */
export function filled<T>(read: (cell: Cell) => Reading<T>): (cell: Cell) => Reading<T> {
  return (cell) => (typeof cell === 'string' && cell.trim() === '' ? refused('required') : read(cell));
}

/** What an empty cell means; anything else is read. */
export function orElse<T, E>(read: (cell: Cell) => Reading<T>, empty: E): (cell: Cell) => Reading<T | E> {
  return (cell) => (typeof cell === 'string' && cell.trim() === '' ? { value: empty } : read(cell));
}

/** One of the template's words; case, tone marks and spaces do not matter. */
export function word<T>(words: Words<T>): (cell: Cell) => Reading<T> {
  const known = new Map(words.map(([spelt, value]) => [squeeze(spelt), value]));
  const listed = words.map(([spelt]) => spelt).join('; ');
  return (cell) => {
    const key = squeeze(textOf(cell));
    const value = known.get(key);
    return value === undefined ? refused('bad-word', { value: shown(cell), words: listed }) : { value };
  };
}

const YES = new Set(['x', 'co', '1']);
const NO = new Set(['khong', 'k', '0']);

/** "x" is yes; an empty cell is `empty`. */
export function yesNo(empty: boolean): (cell: Cell) => Reading<boolean> {
  return (cell) => {
    const key = squeeze(textOf(cell));
    if (key === '' && textOf(cell).trim() === '') return { value: empty };
    if (YES.has(key)) return { value: true };
    return NO.has(key) ? { value: false } : refused('bad-yes-no', { value: shown(cell) });
  };
}

const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/;

export function email(cell: Cell): Reading<string> {
  const reading = line(NAME_LIMIT)(cell);
  if ('code' in reading || reading.value === '' || EMAIL.test(reading.value)) return reading;
  return refused('bad-email', { value: shown(cell) });
}

/** User names are kept in small letters. */
export function username(cell: Cell): Reading<string> {
  const value = normalUsername(textOf(cell));
  return value === '' || isUsername(value) ? { value } : refused('bad-username', { value: shown(cell) });
}
