import { foldText } from '../text/fold.ts';
import { PASSWORD_LEAST } from './account.schema.ts';

/** What long common passwords are put together from, without tone marks, the longer before what they contain. */
const COMMON_PARTS = [
  ...['khongcomatkhau', 'nhatkycongviec', 'conghoaxahoi', 'chunghiavietnam', 'dangcongsan', 'letmeinplease'],
  ...[
    'matkhaumoi',
    'matkhau',
    'passwords',
    'password',
    'passw0rd',
    'p4ssw0rd',
    'passphrase',
    'administrator',
  ],
  ...['quantrivien', 'quantri', 'dangnhap', 'soviec', 'congviec', 'vietnam', 'hanoi', 'saigon', 'tochuc'],
  ...['anhyeuem', 'emyeuanh', 'toiyeu', 'iloveyou', 'giadinh', 'hanhphuc', 'conyeu', 'bacho', 'hochiminh'],
  ...['welcome', 'changeme', 'letmein', 'default', 'secret', 'dragon', 'monkey', 'football', 'superman'],
  ...[
    'qwertyuiop',
    'asdfghjkl',
    'zxcvbnm',
    'qwerty',
    'asdfgh',
    'zxcvbn',
    'qazwsxedc',
    'qazwsx',
    '1q2w3e4r5t',
  ],
  ...[
    '1q2w3e4r',
    'admin',
    'login',
    'user',
    'pass',
    'root',
    'test',
    'cuatoi',
    'cuaem',
    'cuaanh',
    'toi',
    'abc',
  ],
];
/** So many characters must be left once the common parts are taken away. */
const OWN_LEAST = 6;
const DISTINCT_LEAST = 5;
const NAME_LEAST = 4;

type PasswordProblem = 'password-too-short' | 'password-too-common' | 'password-has-username';

/** A password as it is hashed and compared: a phone and a PC may send the same letters composed differently. */
export function normalPassword(text: string): string {
  return text.normalize('NFC');
}

/** Characters as a person counts them. */
export function passwordLength(text: string): number {
  return [...normalPassword(text)].length;
}

/** Why a password may not be chosen, or undefined. Without a second factor it has 15 characters at least (rules §7). */
export function passwordProblem(text: string, username: string): PasswordProblem | undefined {
  if (passwordLength(text) < PASSWORD_LEAST) return 'password-too-short';
  const letters = lettersOf(text);
  const name = lettersOf(username);
  if (name.length >= NAME_LEAST && letters.includes(name)) return 'password-has-username';
  return isCommon(letters) ? 'password-too-common' : undefined;
}

/** Letters and digits alone, "@" and "$" read as what they stand for. */
function lettersOf(text: string): string {
  return foldText(text)
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

function isCommon(letters: string): boolean {
  if (new Set(letters).size < DISTINCT_LEAST) return true;
  const rest = COMMON_PARTS.reduce((left, part) => left.replaceAll(part, ' '), letters);
  return withoutRuns(withoutRepeats(rest)).length < OWN_LEAST;
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
