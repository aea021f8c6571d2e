import { foldText } from '../../text/fold.ts';
import { columnsOf } from '../header.ts';
import type { ImportKind } from '../import-row.ts';
import { USUAL_NAMES } from './usual-names.ts';

const LIKE_ENOUGH = 0.5;
/** A name that says more than a usual one still means it: "Họ tên cán bộ" says "Họ tên". */
const SAID = 0.9;

const wordsOf = (text: string) =>
  new Set(
    foldText(text)
      .split(/[^a-z0-9]+/)
      .filter(Boolean),
  );

/**
 * The column of ours that a name says most likely: one of its usual names, or a header with which it shares half of
 * the words. Undefined when none is.
 */
export function guessColumn(kind: ImportKind, name: string): string | undefined {
  const words = wordsOf(name);
  const usual: Readonly<Record<string, readonly string[] | undefined>> = USUAL_NAMES[kind];
  const [best] = columnsOf(kind)
    .map(([key, { header }]) => ({
      key,
      like: Math.max(likeness(words, header), ...(usual[key] ?? []).map((one) => usualness(words, one))),
    }))
    .sort((a, b) => b.like - a.like);
  return best && best.like >= LIKE_ENOUGH ? best.key : undefined;
}

/** Of all words of both, the share that stands in both. */
function likeness(words: ReadonlySet<string>, header: string): number {
  const own = wordsOf(header);
  const shared = [...own].filter((word) => words.has(word)).length;
  return shared / new Set([...own, ...words]).size;
}

/** 1 for the usual name itself, less the more is said beside it. */
function usualness(words: ReadonlySet<string>, usual: string): number {
  const own = [...wordsOf(usual)];
  if (!own.every((word) => words.has(word))) return 0;
  if (own.length === words.size) return 1;
  // One word in many, like "Mã", says nothing.
  return own.length === 1 ? 0 : SAID - 0.1 * (words.size - own.length);
}
