import { KEYS, VALUES } from './address-words.ts';

type Search = Record<string, unknown>;

/** Words back to what the code calls them. */
const back = (words: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(words).map(([name, word]) => [word, name]));

const NAMES = back(KEYS);
const MEANINGS = new Map(Object.entries(VALUES).map(([key, words]) => [key, back(words)]));

/** A value without the minus that turns an order round, and that minus. */
const parted = (value: string): [minus: string, rest: string] =>
  value.startsWith('-') ? ['-', value.slice(1)] : ['', value];

function wordOf(key: string, value: string): string {
  const [minus, rest] = parted(value);
  const word = Object.hasOwn(VALUES[key] ?? {}, rest) ? VALUES[key]?.[rest] : undefined;
  return word === undefined ? value : minus + word;
}

function meaningOf(key: string, value: string): string {
  const [minus, rest] = parted(value);
  const meaning = MEANINGS.get(key)?.get(rest);
  return meaning === undefined ? value : minus + meaning;
}

/** Addresses of old had what reads as a number in quotation marks. */
const unquoted = (value: string) => (/^".*"$/.test(value) ? value.slice(1, -1) : value);

/**
 * The search of an address, `?thang=2024-01&khoi=dang`, as the code names it: `{ month, block: 'party' }`. Every value is a
 * text. English words, as addresses of old have them, are read too.
 */
export function parseSearch(text: string): Search {
  const search: Search = {};
  for (const [key, quoted] of new URLSearchParams(text)) {
    const value = unquoted(quoted);
    const name = NAMES.get(key) ?? key;
    search[name] = meaningOf(name, value);
  }
  return search;
}

/** The search of an address in Vietnamese words; empty where there is none. */
export function stringifySearch(search: Search): string {
  const params = new URLSearchParams();
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== null);
  const isOwn = ([key]: [string, unknown]) => !Object.hasOwn(KEYS, key);
  // A page may go by the word itself, beside the name it was read as: what it says is written last.
  for (const [key, value] of [...given.filter((one) => !isOwn(one)), ...given.filter(isOwn)]) {
    params.set(isOwn([key, value]) ? key : (KEYS[key] ?? key), wordOf(key, String(value)));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Writes an address of old, as it was opened, in the words of today; the page and the way back stay. */
export function renewAddress({ location, history }: Pick<Window, 'location' | 'history'>): void {
  const search = stringifySearch(parseSearch(location.search));
  if (search === location.search) return;
  history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
}
