import { LEGACY_READINGS } from './legacy-tables.ts';
import { normalText } from './normal.ts';
import { isVietnameseSyllable } from './syllable.ts';

type LegacyEncoding = keyof typeof LEGACY_READINGS;

const ENCODINGS = Object.keys(LEGACY_READINGS) as LegacyEncoding[];
/** What parts words: spaces, ASCII but letters, general punctuation. Latin-1 signs stay, TCVN3 writes letters with them. */
const BETWEEN_WORDS = /[\s\u0021-\u0040[-`{-~\u2000-\u206f]+/u;
const BEYOND_ASCII = /[^\u0020-\u007e]/u;
const BEYOND_LATIN_1 = /[\u0100-\u1eff]/u;
/** Words that prove nothing: honest texts have N·m and m×n, and French has Thaï and Loïc. */
const AMBIGUOUS = /^[a-z]*[·×÷ï][a-z]*$/i;
const SHORTEST = 3;

type Evidence = Record<LegacyEncoding | 'none', number>;

/** The old encodings in which a word that is no Vietnamese reads as a Vietnamese syllable. */
function encodingsOf(word: string): LegacyEncoding[] {
  if (word.includes('\ufffd')) return ['windows-1258'];
  if (word.length < SHORTEST) return [];
  return ENCODINGS.filter((encoding) => {
    const meant = LEGACY_READINGS[encoding](word);
    return meant !== word.toLowerCase() && isVietnameseSyllable(meant);
  });
}

function weigh(evidence: Evidence, word: string): void {
  if (AMBIGUOUS.test(word)) return;
  if (isVietnameseSyllable(word)) {
    if (BEYOND_LATIN_1.test(word)) evidence.none++;
    return;
  }
  const encodings = encodingsOf(word);
  if (encodings.length === 0 && word.length >= SHORTEST) evidence.none++;
  for (const encoding of encodings) evidence[encoding]++;
}

/**
 * The old Vietnamese encoding whose bytes were read as Latin-1 ("TrÇn ThÞ Thu Hµ" is TCVN3), or, where a replacement
 * character stands for what UTF-8 could not read, Windows-1258 as the likeliest. Undefined for text that reads right:
 * words are evidence only when they are no Vietnamese as they stand and are as decoded, and most must agree.
 */
export function looksLikeLegacyVietnamese(text: string): LegacyEncoding | undefined {
  const evidence: Evidence = { tcvn3: 0, vni: 0, 'windows-1258': 0, none: 0 };
  for (const word of normalText(text, 'NFC').split(BETWEEN_WORDS)) {
    if (BEYOND_ASCII.test(word)) weigh(evidence, word);
  }
  const [first] = ENCODINGS.toSorted((a, b) => evidence[b] - evidence[a]);
  return first && evidence[first] > evidence.none ? first : undefined;
}
