import type { Level } from '../pack/level.ts';
import type { Score } from '../score/score.ts';

/** What `sv score --json` prints: percentages and points with two places, half up; `level` by the printed total. */
export type ScoreAnswer =
  | { a: string; b: string; c: string; r: string; result: string; total: string; level: Level }
  | (Record<'a' | 'b' | 'c' | 'r' | 'result' | 'total' | 'level', null> & { reason: 'no-assigned-products' });

/** The answer of a score; without assigned products (G = 0) all is null, with the reason. */
export function answerOf({ outcome }: Score): ScoreAnswer {
  if (outcome === null) {
    const nothing = { a: null, b: null, c: null, r: null, result: null, total: null, level: null };
    return { ...nothing, reason: 'no-assigned-products' };
  }
  const { a, b, c, r, result, total, level } = outcome;
  return {
    a: a.printed,
    b: b.printed,
    c: c.printed,
    r: r.printed,
    result: result.printed,
    total: total.printed,
    level,
  };
}
