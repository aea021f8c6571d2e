import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';
import { readThrough } from '../../lib/kept/read-through.ts';

/** The day from the server itself. */
export const fetchDay = (day: CivilDay) => call(api.api['work-days'][':day'].$get({ param: { day } }));

/** One's own day: its lines, what it asks, its states, the week around it. */
export const dayQuery = (day: CivilDay) =>
  queryOptions({ queryKey: ['work-day', day], queryFn: () => readDay(day) });

/** Under which name the day is kept on this machine. */
export const keptDayKey = (day: CivilDay): string => `work-day:${day}`;

/** As the server says, or made of what it said last when it cannot be reached. */
function readDay(day: CivilDay): Promise<DayView> {
  const revive = async () => (await import('./kept/revive-day.ts')).reviveDay(day);
  return readThrough(keptDayKey(day), () => fetchDay(day), revive);
}

export type DayView = Awaited<ReturnType<typeof fetchDay>>;
/** The day in one unit, with its state. */
export type WorkDay = DayView['days'][number];
export type Weekday = DayView['week'][number];
