import { foldText } from '../text/fold.ts';
import { normalText } from '../text/normal.ts';
import { PASSWORD_LEAST } from './account.schema.ts';
import { COMMON_PARTS, NAMES_AND_DATE } from './common-passwords.ts';

/** So many characters must be left once the common parts are taken away. */
const OWN_LEAST = 6;
const DISTINCT_LEAST = 5;
const NAME_LEAST = 4;
const YEAR = /(19|20)\d\d/g;
/** Dates, and numbers of phones, cards and papers. */
const SHORT_NUMBER = /^\d{0,19}$/;

const LOOKS_LIKE: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

type PasswordProblem = 'password-too-short' | 'password-too-common' | 'password-has-username';

/** A password as it is hashed and compared: a phone and a PC may send the same letters composed differently. */
export function normalPassword(text: string): string {
  return normalText(text, 'NFC');
}

/** Characters as a person counts them. */
export function passwordLength(text: string): number {
  return [...normalPassword(text)].length;
}

/** Whose password it is to be, and how long it has to be. */
export interface Chooser {
  username: string;
  /** The person's name, and the units' with and without their kind: what a stranger knows of them. */
  names?: readonly string[];
  /** 15 characters, or 8 beside a second factor (rules §7). */
  least?: number;
}

/** Why a password may not be chosen, or undefined. */
export function passwordProblem(text: string, of: Chooser): PasswordProblem | undefined {
  if (passwordLength(text) < (of.least ?? PASSWORD_LEAST)) return 'password-too-short';
  const letters = lettersOf(text);
  const name = lettersOf(of.username);
  if (name.length >= NAME_LEAST && letters.includes(name)) return 'password-has-username';
  if (signsOf(text) >= OWN_LEAST) return undefined;
  const known = (of.names ?? []).map(lettersOf).filter(({ length }) => length >= NAME_LEAST);
  known.sort((one, other) => other.length - one.length);
  return readingsOf(text).some((one) => isCommon(one, known)) ? 'password-too-common' : undefined;
}

/** Letters and digits alone, "@" and "$" read as what they stand for. */
function lettersOf(text: string): string {
  return foldText(text)
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

/** How many different signs there are that no digit's key has: nobody puts so many together without thinking. */
function signsOf(text: string): number {
  return new Set(text.replace(/[!@#$%^&*()]/g, '').match(/[\p{P}\p{S}]/gu)).size;
}

/** "M@tkh4u" and "Minh@2024": signs and digits for the letters they look like, and signs for nothing. */
function readingsOf(text: string): string[] {
  const letters = lettersOf(text);
  const asLetters = letters.replace(/[013457]/g, (digit) => LOOKS_LIKE[digit] ?? digit);
  return [letters, asLetters, lettersOf(text.replace(/[@$]/g, ''))];
}

function isCommon(letters: string, known: readonly string[]): boolean {
  if (new Set(letters).size < DISTINCT_LEAST || SHORT_NUMBER.test(letters)) return true;
  if (NAMES_AND_DATE.test(letters)) return true;
  const rest = [...known, ...COMMON_PARTS].reduce((left, part) => left.replaceAll(part, ' '), letters);
  return withoutRuns(withoutRepeats(rest.replace(YEAR, ' '))).length < OWN_LEAST;
}

/** "abcdabcdabcd" is "abcd" said three times. */
function withoutRepeats(text: string): string {
  return text.replace(/(.+?)\1{2,}/gu, '$1');
}

/** Takes away spaces and runs such as 12345, 987 or abc: three and more neighbours in the alphabet. */
function withoutRuns(text: string): string {
  const letters = [...text];
  const step = (index: number) =>
    (letters[index + 1]?.codePointAt(0) ?? 0) - (letters[index]?.codePointAt(0) ?? 0);
  const isRun = (from: number) => Math.abs(step(from)) === 1 && step(from) === step(from + 1);
  return letters
    .filter((letter, i) => letter !== ' ' && !isRun(i) && !isRun(i - 1) && !isRun(i - 2))
    .join('');
}
