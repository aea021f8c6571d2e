import { type Level, lowerLevel } from '../review/pack/level.ts';
import type { FaultPack } from '../review/pack/rule-pack.ts';
import { type BodyPoints, bodyScoreOf } from '../review/rating/body-score.rules.ts';

/** What a body's superior entered. */
export interface BodyEntered extends BodyPoints {
  /** The best level its conditions allow; '' where they are all met. */
  mostLevel: Level | '';
  isOutstanding: boolean;
}

export interface BodyRated {
  totalHundredths: number;
  /** By the points alone. */
  pointsLevel: Level;
  level: Level;
  /** Has up to a quarter of excellent ratings: only while it is excellent itself. */
  isOutstanding: boolean;
}

/** A body's level: by its points, never above what its conditions allow. */
export function ratedBody(entered: BodyEntered, pack: FaultPack): BodyRated {
  const { totalHundredths, level: pointsLevel } = bodyScoreOf(entered, pack);
  const level = entered.mostLevel === '' ? pointsLevel : lowerLevel(pointsLevel, entered.mostLevel);
  return {
    totalHundredths,
    pointsLevel,
    level,
    isOutstanding: entered.isOutstanding && level === 'excellent',
  };
}
