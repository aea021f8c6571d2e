import { type Level, lowerLevel } from '../pack/level.ts';
import type { FaultPack } from '../pack/rule-pack.ts';

export type ReviewKind = 'staff' | 'leader';

/** What forces the last level; two of them are for leaders alone (rules §3). */
export const DISQUALIFIERS = [
  { code: 'discipline', isForLeaders: false },
  { code: 'degradation', isForLeaders: false },
  { code: 'corruption-in-unit', isForLeaders: true },
  { code: 'waste-in-unit', isForLeaders: true },
] as const;
export type Disqualifier = (typeof DISQUALIFIERS)[number]['code'];

/** The disqualifiers that may be named for staff or for a leader. */
export function disqualifiersFor(kind: ReviewKind): Disqualifier[] {
  return DISQUALIFIERS.filter(({ isForLeaders }) => kind === 'leader' || !isForLeaders).map(
    ({ code }) => code,
  );
}

/** The level of a total as printed, in hundredths. */
export function levelOf(totalHundredths: number, pack: FaultPack): Level {
  const reached = pack.levels.find(({ fromHundredths }) => totalHundredths >= fromHundredths);
  return reached?.level ?? 'unsatisfactory';
}

export interface Rated {
  /** Null: not enough data, or too few months of work. Then nothing forces a level either. */
  totalHundredths: number | null;
  disqualifiers: readonly Disqualifier[];
  /** For the head of a body, the body's own level; null for everybody else and while the body has none. */
  bodyLevel: Level | null;
  /** An excellent rating over the share was lowered by a decision. */
  isLowered?: boolean;
}

/** One rule and the level after it: the way to a rating, to be read aloud. */
export interface RatingStep {
  rule: 'total' | 'disqualifier' | 'body' | 'share';
  level: Level;
}

/**
 * The level a total leads to: by its points, then the last one where something disqualifies, then never above the
 * body's, then good where it was over the share (rules §3). The steps name only the rules that changed something.
 */
export function ratingOf(
  { totalHundredths, disqualifiers, bodyLevel, isLowered = false }: Rated,
  pack: FaultPack,
): { level: Level | null; steps: RatingStep[] } {
  if (totalHundredths === null) return { level: null, steps: [] };
  let level = levelOf(totalHundredths, pack);
  const steps: RatingStep[] = [{ rule: 'total', level }];
  const take = (rule: RatingStep['rule'], next: Level) => {
    if (next !== level) steps.push({ rule, level: next });
    level = next;
  };
  if (disqualifiers.length > 0) take('disqualifier', 'unsatisfactory');
  if (bodyLevel !== null) take('body', lowerLevel(level, bodyLevel));
  if (isLowered) take('share', lowerLevel(level, 'good'));
  return { level, steps };
}
