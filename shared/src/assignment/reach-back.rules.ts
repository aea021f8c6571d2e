import { addMonths, type CivilDay, firstDayOf, monthOf } from '../civil-day/civil-day.ts';

/** The first day that a post may begin, go on or end from without a decision's number: that of the month before. */
export const firstDayWithoutDecision = (today: CivilDay): CivilDay =>
  firstDayOf(addMonths(monthOf(today), -1));

/** The first day that units may be changed from: 1 January of the year before. What is older stands as it was reported. */
export const firstDayOfUnitChanges = (today: CivilDay): CivilDay => `${Number(today.slice(0, 4)) - 1}-01-01`;

/** The last day that units may be changed from: 31 December of the second year ahead. What lies further is a slip. */
export const lastDayOfUnitChanges = (today: CivilDay): CivilDay => `${Number(today.slice(0, 4)) + 2}-12-31`;
