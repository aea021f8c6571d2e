import { parseDuration } from '../duration/duration.rules.ts';
import { cleanText, foldText } from '../text/fold.ts';
import { readNumberWords } from './number-words.ts';
import { LARGEST_QUANTITY } from './work-entry.limits.ts';

/** A line said in one sentence, taken apart; what was not said is undefined. */
export interface Sentence {
  /** The words that are left: what the work is. */
  work: string;
  minutes?: number;
  state?: 'done' | 'under-way';
  documentNumber?: string;
  quantity?: number;
}

/** One word as written and as it is compared, without the marks at its end; `part` once it is known for something. */
interface Word {
  text: string;
  folded: string;
  part?: Part;
}
type Part = 'time' | 'state' | 'number' | 'quantity';

const UNDER_WAY = ['chua xong', 'dang lam', 'lam do', 'con do', 'dang do', 'do dang'];
const DONE = ['da hoan thanh', 'hoan thanh', 'da xong', 'xong'];
/** At the head of a sentence "hoàn thành" may belong to the name of the work, "xong" does not. */
const AT_HEAD = ['chua xong', 'dang lam', 'da xong', 'xong'];
/** A moment, not a length: "họp lúc 14h". */
const MOMENT = new Set(['luc', 'hoi', 'tu', 'den', 'truoc', 'sau']);
const BEFORE_TIME = new Set(['trong', 'het', 'mat']);
/** A number after these is of a document that the work answers, not of what came out. */
const OF_ANOTHER = new Set(['theo', 'van', 'cv', 'dinh', 'quyet', 'hoach', 'thi', 'luat']);
const DOCUMENT = /^\d+[a-zđ]?[/-](?:\d{4}[/-])?[\p{L}]{2,}[\p{L}\d]*(?:[-/.&][\p{L}\d]+)*$/iu;
const HAS_UNIT = /[a-z':]/;
/** Metres are no minutes here: a length stands in the text of much work. */
const METRES = /\dm$/;
const LONGEST_TIME = 7;

const wordsOf = (text: string): Word[] =>
  cleanText(text)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ text: word, folded: foldText(word.replace(/[,;.!]+$/, '')) }));

/** Whether nothing but what is known already stands from a place on. */
const isEnd = (words: readonly Word[], from: number) => words.slice(from).every(({ part }) => part);

function mark(words: readonly Word[], from: number, to: number, part: Part): void {
  for (const word of words.slice(from, to)) word.part = part;
}

/** How long the words from a place on say, read as far as they go. */
function timeAt(words: readonly Word[], from: number): { minutes: number; to: number } | undefined {
  for (let to = Math.min(words.length, from + LONGEST_TIME); to > from; to--) {
    const said = readNumberWords(words.slice(from, to).map(({ folded }) => folded));
    const text = said?.join(' ') ?? '';
    if (!said || !/^\d/.test(text) || !HAS_UNIT.test(text) || METRES.test(text)) continue;
    // "1 tiếng 30" is a time where nothing follows; "1 tiếng 30 người" is an hour.
    if (said.length > 1 && /^\d+$/.test(said.at(-1) ?? '') && to < words.length) continue;
    const read = parseDuration(text);
    if ('minutes' in read) return { minutes: read.minutes, to };
  }
  return undefined;
}

/** "8h30 đến 10h": from one time of the day to another. */
function spanAt(words: readonly Word[], from: number): { minutes: number; to: number } | undefined {
  const start = timeAt(words, from);
  if (!start || !['den', '-', '–'].includes(words[start.to]?.folded ?? '')) return undefined;
  const end = timeAt(words, start.to + 1);
  return end && end.minutes > start.minutes
    ? { minutes: end.minutes - start.minutes, to: end.to }
    : undefined;
}

interface Found {
  minutes: number;
  from: number;
  to: number;
}

function timesIn(words: readonly Word[]): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < words.length; at++) {
    const span = spanAt(words, at);
    const before = words[at - 1]?.folded ?? '';
    const time = span ?? (MOMENT.has(before) ? undefined : timeAt(words, at));
    if (!time) continue;
    const isLed = BEFORE_TIME.has(before) || (span !== undefined && before === 'tu');
    found.push({ minutes: time.minutes, from: isLed ? at - 1 : at, to: time.to });
    at = time.to - 1;
  }
  return found;
}

function takeTime(words: readonly Word[]): number | undefined {
  const [time, ...others] = timesIn(words);
  // Of two lengths nobody knows which is meant.
  if (!time || others.length > 0) return undefined;
  mark(words, time.from, time.to, 'time');
  return time.minutes;
}

function takeDocument(words: readonly Word[]): string | undefined {
  const places = words.flatMap(({ text }, at) => (DOCUMENT.test(text.replace(/[,;.]+$/, '')) ? [at] : []));
  const [at = -1] = places;
  const word = words[at];
  if (!word || places.length > 1) return undefined;
  const isNamed = words[at - 1]?.folded === 'so';
  const before = words[at - (isNamed ? 2 : 1)];
  if (before && !before.part && OF_ANOTHER.has(before.folded)) return undefined;
  mark(words, isNamed ? at - 1 : at, at + 1, 'number');
  return word.text.replace(/[,;.]+$/, '');
}

function takeQuantity(words: readonly Word[], measures: readonly string[]): number | undefined {
  const folded = [...new Set(measures.map((measure) => foldText(measure)))].filter(Boolean);
  const found = words.flatMap(({ folded: number, part }, at) => {
    const after = words
      .slice(at + 1)
      .map((word) => word.folded)
      .join(' ');
    const isCounted = folded.some((measure) => `${after} `.startsWith(`${measure} `));
    return !part && /^\d{1,4}$/.test(number) && isCounted ? [at] : [];
  });
  const [at = -1] = found;
  const count = Number(words[at]?.folded);
  if (found.length !== 1 || count < 1 || count > LARGEST_QUANTITY) return undefined;
  mark(words, at, at + 1, 'quantity');
  return count;
}

/** The phrase that stands at a place, if one of them does. */
const phraseAt = (words: readonly Word[], at: number, phrases: readonly string[]) =>
  phrases
    .map((phrase) => phrase.split(' '))
    .find((phrase) => phrase.every((word, index) => words[at + index]?.folded === word));

function takeState(words: readonly Word[]): Sentence['state'] {
  for (const [state, phrases] of [
    ['under-way', UNDER_WAY],
    ['done', DONE],
  ] as const) {
    for (let at = 0; at < words.length; at++) {
      const phrase = phraseAt(words, at, phrases);
      if (!phrase) continue;
      const to = at + phrase.length;
      if (!isEnd(words, to) && !(at === 0 && AT_HEAD.includes(phrase.join(' ')))) continue;
      mark(words, at, to, 'state');
      return state;
    }
  }
  return undefined;
}

const textOf = (words: readonly Word[]) =>
  words
    .flatMap(({ text, part }) => (part ? [] : [text]))
    .join(' ')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');

/**
 * Takes a sentence apart: "báo cáo tháng 1h30 xong 58/SNV-CCVC" is the work "báo cáo tháng", 90 minutes, done, with that number.
 * `measures` are the units of measure that may be counted ("5 hồ sơ"). What may be read in two ways is left in the words:
 * two lengths of time, the number of a document that is answered ("theo công văn 12/UBND"), a "hoàn thành" amid the words.
 */
export function readSentence(text: string, measures: readonly string[]): Sentence {
  const words = wordsOf(text);
  const minutes = takeTime(words);
  const documentNumber = takeDocument(words);
  const quantity = takeQuantity(words, measures);
  const state = takeState(words);
  return {
    work: textOf(words),
    ...(minutes !== undefined && { minutes }),
    ...(state && { state }),
    ...(documentNumber && { documentNumber }),
    ...(quantity !== undefined && { quantity }),
  };
}
