import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { api, call } from '../../lib/api.ts';

/** The day from the server itself. */
export const fetchDay = (day: CivilDay) => call(api.api['work-days'][':day'].$get({ param: { day } }));

/** Under which name the day is kept on this machine. */
export const keptDayKey = (day: CivilDay): string => `work-day:${day}`;

export type DayView = Awaited<ReturnType<typeof fetchDay>>;
/** The day in one unit, with its state. */
export type WorkDay = DayView['days'][number];
export type Weekday = DayView['week'][number];
