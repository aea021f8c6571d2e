import type { FaultPack } from '../pack/rule-pack.ts';
import type { LeaderMark } from './score-input.ts';

/**
 * d of a leader: 50 % when the printed total of anyone they manage is below 50, else 100 %. Who has no total (not enough
 * data) says nothing (rules §3). For a deputy give the people of their field.
 */
export function markOfManaged(totals: readonly (number | null)[], { levels }: FaultPack): LeaderMark {
  const least = levels.find(({ level }) => level === 'satisfactory')?.fromHundredths ?? 0;
  return totals.some((total) => total !== null && total < least) ? 50 : 100;
}
