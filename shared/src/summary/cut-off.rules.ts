import { addDays, type CivilDay, firstDayOf, type Month, monthOf } from '../civil-day/civil-day.ts';

/** The day that the running month is summed up to, the same for everybody: yesterday. None for any other month. */
export function cutOffOf(month: Month, today: CivilDay): CivilDay | undefined {
  return month === monthOf(today) && today > firstDayOf(month) ? addDays(today, -1) : undefined;
}
