import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { queryOptions } from '@tanstack/react-query';
import { readThrough } from '../../lib/kept/read-through.ts';
import { type DayView, fetchDay, keptDayKey } from './fetch-day.ts';

export type { DayView, Weekday, WorkDay } from './fetch-day.ts';

/** One's own day: its lines, what it asks, its states, the week around it. */
export const dayQuery = (day: CivilDay) =>
  queryOptions({ queryKey: ['work-day', day], queryFn: () => readDay(day) });

/** As the server says, or made of what it said last when it cannot be reached. */
function readDay(day: CivilDay): Promise<DayView> {
  const revive = async () => (await import('./kept/revive-day.ts')).reviveDay(day);
  return readThrough(keptDayKey(day), () => fetchDay(day), revive);
}
