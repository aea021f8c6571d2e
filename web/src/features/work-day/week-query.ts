import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

const fetchWeek = (day: CivilDay) => call(api.api['work-weeks'][':day'].$get({ param: { day } }));

/** One's own week, by its Monday: each day with its lines. What another page wrote meanwhile is read again. */
export const weekQuery = (monday: CivilDay) =>
  queryOptions({ queryKey: ['work-week', monday], queryFn: () => fetchWeek(monday), staleTime: 0 });

export type WeekView = Awaited<ReturnType<typeof fetchWeek>>;
export type WeekDayView = WeekView['days'][number];

const fetchMonth = (month: Month) => call(api.api['work-months'][':month'].$get({ param: { month } }));

/** One's own month: each day with its hours and states, and the sums. */
export const monthQuery = (month: Month) =>
  queryOptions({ queryKey: ['work-month', month], queryFn: () => fetchMonth(month), staleTime: 0 });

const fetchSheet = (month: Month) => call(api.api['work-months'][':month'].sheet.$get({ param: { month } }));

/** One's own month with its work and who one is, as it is printed to be signed. */
export const monthSheetQuery = (month: Month) =>
  queryOptions({ queryKey: ['work-month', month, 'sheet'], queryFn: () => fetchSheet(month), staleTime: 0 });

export type MonthSheet = Awaited<ReturnType<typeof fetchSheet>>;

export type MonthView = Awaited<ReturnType<typeof fetchMonth>>;
export type MonthDay = MonthView['days'][number];
