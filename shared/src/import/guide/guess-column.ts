import { foldText } from '../../text/fold.ts';
import { columnsOf } from '../header.ts';
import type { ImportKind } from '../import-row.ts';

const LIKE_ENOUGH = 0.5;

const wordsOf = (text: string) =>
  new Set(
    foldText(text)
      .split(/[^a-z0-9]+/)
      .filter(Boolean),
  );

/** The column of ours that a name says most likely: half of the words in both are the same. Undefined when none is. */
export function guessColumn(kind: ImportKind, name: string): string | undefined {
  const words = wordsOf(name);
  const likeness = (header: string) => {
    const own = wordsOf(header);
    const shared = [...own].filter((word) => words.has(word)).length;
    return shared / new Set([...own, ...words]).size;
  };
  const [best] = columnsOf(kind)
    .map(([key, { header }]) => ({ key, like: likeness(header) }))
    .sort((a, b) => b.like - a.like);
  return best && best.like >= LIKE_ENOUGH ? best.key : undefined;
}
