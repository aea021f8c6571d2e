import { LEVELS, type Level } from '@so-viec/shared/review/pack/level';
import type { PersonPeriod } from '../period/person-period.ts';

/** How many people have each level; `none` are those without one. */
export type LevelCounts = Record<Level | 'none', number>;

export function levelCounts(periods: readonly PersonPeriod[]): LevelCounts {
  const counts: LevelCounts = { excellent: 0, good: 0, satisfactory: 0, unsatisfactory: 0, none: 0 };
  for (const { level } of periods) counts[level ?? 'none'] += 1;
  return counts;
}

/** The sum of several distributions. */
export function addCounts(all: readonly LevelCounts[]): LevelCounts {
  const sum = levelCounts([]);
  for (const counts of all) {
    for (const level of [...LEVELS, 'none'] as const) sum[level] += counts[level];
  }
  return sum;
}
