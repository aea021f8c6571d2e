import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';
import { readThrough } from '../../lib/kept/read-through.ts';
import {
  fetchMonth,
  fetchWeek,
  keptMonthKey,
  keptWeekKey,
  type MonthView,
  type WeekView,
} from './fetch-week.ts';

export { keptMonthKey, keptWeekKey, type MonthView, type WeekView } from './fetch-week.ts';

const revive = () => import('./kept/revive-week.ts');

/** One's own week, by its Monday: each day with its lines. What another page wrote meanwhile is read again. */
export const weekQuery = (monday: CivilDay) =>
  queryOptions({ queryKey: ['work-week', monday], queryFn: () => readWeek(monday), staleTime: 0 });

/** As the server says, or as it said last when it cannot be reached. */
const readWeek = (monday: CivilDay): Promise<WeekView> =>
  readThrough(
    keptWeekKey(monday),
    () => fetchWeek(monday),
    async () => (await revive()).reviveWeek(monday),
  );

export type WeekDayView = WeekView['days'][number];

/** One's own month: each day with its hours and states, and the sums. */
export const monthQuery = (month: Month) =>
  queryOptions({ queryKey: ['work-month', month], queryFn: () => readMonth(month), staleTime: 0 });

const readMonth = (month: Month): Promise<MonthView> =>
  readThrough(
    keptMonthKey(month),
    () => fetchMonth(month),
    async () => (await revive()).reviveMonth(month),
  );

const fetchSheet = (month: Month) => call(api.api['work-months'][':month'].sheet.$get({ param: { month } }));

/** One's own month with its work and who one is, as it is printed to be signed. */
export const monthSheetQuery = (month: Month) =>
  queryOptions({ queryKey: ['work-month', month, 'sheet'], queryFn: () => fetchSheet(month), staleTime: 0 });

export type MonthSheet = Awaited<ReturnType<typeof fetchSheet>>;

export type MonthDay = MonthView['days'][number];
