import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

const fetchDay = (day: CivilDay) => call(api.api['work-days'][':day'].$get({ param: { day } }));

/** One's own day: its lines, what it asks, its states, the week around it. */
export const dayQuery = (day: CivilDay) =>
  queryOptions({ queryKey: ['work-day', day], queryFn: () => fetchDay(day) });

export type DayView = Awaited<ReturnType<typeof fetchDay>>;
/** The day in one unit, with its state. */
export type WorkDay = DayView['days'][number];
export type Weekday = DayView['week'][number];
