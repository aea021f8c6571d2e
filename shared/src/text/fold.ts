import { normalText } from './normal.ts';

/** Soft hyphens, zero-width marks, and what turns the direction of text round. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** The same, but for what joins two pictures into one (a person and their work), which is to be seen. */
const UNSEEN =
  /(?!\u200d)[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
const COMBINING = /[\u0300-\u036f]/g;
/** Controls but \n and \t, lone surrogates, and code points that are no characters. */
const BAD_CHARACTER = /[^\P{Cc}\n\t]|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** Text as search compares it: small letters without tone marks, đ as d, single spaces ("Ủy  ban" → "uy ban"). */
export function foldText(text: string): string {
  const letters = normalText(text, 'NFD')
    .toLowerCase()
    .normalize('NFD')
    .replace(COMBINING, '')
    .replace(INVISIBLE, '')
    .replaceAll('đ', 'd')
    .replace(/\s+/g, ' ')
    .trim();
  return normalText(letters, 'NFC');
}

/** Whether each of the words begins a word of the text, tone marks and order aside ("tuan nguyen" finds Nguyễn Văn Tuấn). */
export function hasWords(text: string, typed: string): boolean {
  const within = ` ${foldText(text)}`;
  return foldText(typed)
    .split(' ')
    .every((word) => within.includes(` ${word}`));
}

/** Text as it is stored: NFC, line ends as \n, nothing invisible in it, no space around it. */
export function cleanText(text: string): string {
  return normalText(text, 'NFC').replace(UNSEEN, '').replace(/\r\n?/g, '\n').trim();
}

/** Whether words say anything: a full stop or a dash alone is as good as nothing. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The first character that a database or a document cannot hold, as "U+0000", or undefined. Ask after `cleanText`. */
export function badCharacterIn(text: string): string | undefined {
  const code = BAD_CHARACTER.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Where such a character first stands in a text, in UTF-16 units from 0. */
export const badCharacterAt = (text: string): number | undefined => BAD_CHARACTER.exec(text)?.index;

/** A text with every such character taken out. */
export const withoutBadCharacters = (text: string): string =>
  text.replace(new RegExp(BAD_CHARACTER, 'gu'), '');
