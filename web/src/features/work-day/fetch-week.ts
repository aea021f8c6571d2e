import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import { api, call } from '../../lib/api.ts';

/** The week and the month from the server itself. */
export const fetchWeek = (day: CivilDay) => call(api.api['work-weeks'][':day'].$get({ param: { day } }));
export const fetchMonth = (month: Month) => call(api.api['work-months'][':month'].$get({ param: { month } }));

/** Under which names they are kept on this machine. */
export const keptWeekKey = (monday: CivilDay): string => `work-week:${monday}`;
export const keptMonthKey = (month: Month): string => `work-month:${month}`;

export type WeekView = Awaited<ReturnType<typeof fetchWeek>>;
export type MonthView = Awaited<ReturnType<typeof fetchMonth>>;
