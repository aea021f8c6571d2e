import { foldText } from '@so-viec/shared/text/fold';

/** A stretch of a name; `isHit` is underlined. */
export type Piece = { text: string; isHit: boolean };

/** A name prepared for looking things up: its words as written and folded. */
export type Searchable = { words: readonly string[]; folded: readonly string[] };

export function searchable(name: string): Searchable {
  const words = name.normalize('NFC').split(/\s+/).filter(Boolean);
  return { words, folded: words.map((word) => foldText(word)) };
}

export const wordsOf = (query: string): string[] => foldText(query).split(' ').filter(Boolean);

/** For each asked word the word of the name that begins with it (or, failing that, holds it); undefined: one is missing. */
function hitsOf(asked: readonly string[], { folded }: Searchable): number[] | undefined {
  const used = new Set<number>();
  const hits: number[] = [];
  // The longest first, so that "c" does not take the word that only "chuc" fits.
  const order = asked.map((word, index) => ({ word, index })).sort((a, b) => b.word.length - a.word.length);
  for (const { word, index } of order) {
    const free = (at: number) => !used.has(at);
    let at = folded.findIndex((each, place) => free(place) && each.startsWith(word));
    // Two letters in the middle of a word are chance.
    if (at < 0 && word.length > 2) at = folded.findIndex((each, place) => free(place) && each.includes(word));
    if (at < 0) return undefined;
    used.add(at);
    hits[index] = at;
  }
  return hits;
}

/** How well a name answers: smaller is better; undefined when a word is missing. All words, in any order, without tone marks. */
export function rankOf(asked: readonly string[], name: Searchable): number | undefined {
  const hits = hitsOf(asked, name);
  if (!hits) return undefined;
  const [first = 0] = hits;
  const isPhrase = hits.every((hit, index) => hit === first + index);
  const isBegun = hits.every((hit, index) => name.folded[hit]?.startsWith(asked[index] ?? ''));
  return (isPhrase ? 0 : 4) + (first === 0 ? 0 : 2) + (isBegun ? 0 : 1);
}

/** The name in pieces, the words that were asked for marked, neighbours in one stroke. */
export function piecesOf(asked: readonly string[], name: Searchable): Piece[] {
  const hits = new Set(hitsOf(asked, name) ?? []);
  const pieces: Piece[] = [];
  for (const [index, word] of name.words.entries()) {
    const isHit = hits.has(index);
    const last = pieces.at(-1);
    if (last && last.isHit === isHit) last.text += ` ${word}`;
    else {
      // The space belongs to what is not underlined.
      if (last && !last.isHit) last.text += ' ';
      pieces.push({ text: last?.isHit ? ` ${word}` : word, isHit });
    }
  }
  return pieces;
}
