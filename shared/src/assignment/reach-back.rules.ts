import { addMonths, type CivilDay, firstDayOf, monthOf } from '../civil-day/civil-day.ts';

/** The first day that a post may begin, go on or end from without a decision's number: that of the month before. */
export const firstDayWithoutDecision = (today: CivilDay): CivilDay =>
  firstDayOf(addMonths(monthOf(today), -1));

/** The first day that units may be changed from: 1 January of the year before. What is older stands as it was reported. */
export const firstDayOfUnitChanges = (today: CivilDay): CivilDay => `${Number(today.slice(0, 4)) - 1}-01-01`;

/** The last day that units may be changed, posts begin or dossiers be in force from: 31 December of the second year ahead. What lies further is a slip. */
export const lastDayOfUnitChanges = (today: CivilDay): CivilDay => `${Number(today.slice(0, 4)) + 2}-12-31`;

/** The last day that a post may end on: 31 December of the tenth year ahead. Terms and contracts are shorter. */
const lastDayOfEnding = (today: CivilDay): CivilDay => `${Number(today.slice(0, 4)) + 10}-12-31`;

/** The day of a post that is a slip of years, with the last one possible; nothing where neither is. */
export function farDayOf(
  { fromOn, toOn }: { fromOn?: CivilDay; toOn: CivilDay | null },
  today: CivilDay,
): { path: 'fromOn' | 'toOn'; last: CivilDay } | undefined {
  const [first, last] = [lastDayOfUnitChanges(today), lastDayOfEnding(today)];
  if (fromOn !== undefined && fromOn > first) return { path: 'fromOn', last: first };
  return toOn !== null && toOn > last ? { path: 'toOn', last } : undefined;
}
