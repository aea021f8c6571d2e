import type { Level } from '../pack/level.ts';
import type { FaultPack } from '../pack/rule-pack.ts';
import { levelOf } from './rating.rules.ts';

/** A body's own points, entered by its superior: 30 for general criteria, 70 for results, in hundredths. */
export interface BodyPoints {
  generalHundredths: number;
  resultHundredths: number;
}

/** The entry that is not whole hundredths from 0 to its weight. */
export function problemOfBody(points: BodyPoints, { weights }: FaultPack): keyof BodyPoints | undefined {
  const keys = ['generalHundredths', 'resultHundredths'] as const;
  return keys.find((key) => {
    const value = points[key];
    return !Number.isInteger(value) || value < 0 || value > weights[key];
  });
}

/** A body's total and level. */
export function bodyScoreOf(
  { generalHundredths, resultHundredths }: BodyPoints,
  pack: FaultPack,
): { totalHundredths: number; level: Level } {
  const totalHundredths = generalHundredths + resultHundredths;
  return { totalHundredths, level: levelOf(totalHundredths, pack) };
}
