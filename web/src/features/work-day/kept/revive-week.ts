import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import { findKnown, findRead, listReads } from '../../../lib/kept/idb-reads.ts';
import { todayBy } from '../../../lib/kept/known.rules.ts';
import type { Revived } from '../../../lib/kept/read-through.ts';
import { type DayView, keptDayKey } from '../fetch-day.ts';
import { keptMonthKey, keptWeekKey, type MonthView, type WeekView } from '../fetch-week.ts';
import { weekOfKept } from './kept-week.rules.ts';

async function keptAs<T>(key: string) {
  const known = await findKnown();
  const kept = known && (await findRead(known.accountId, key));
  return kept && { ...kept, data: kept.data as T, today: todayBy(known, new Date()) };
}

/** The week as it was seen last, its days as they were seen since. */
export async function reviveWeek(monday: CivilDay): Promise<Revived<WeekView> | undefined> {
  const kept = await keptAs<WeekView>(keptWeekKey(monday));
  if (!kept) return undefined;
  const { accountId, at, data, today } = kept;
  const since = (await listReads(accountId, keptDayKey(''))).filter((day) => day.at > at);
  const days = since.map((day) => day.data as DayView);
  return { data: weekOfKept(data, days, today), at };
}

/** The month as it was seen last. */
export async function reviveMonth(month: Month): Promise<Revived<MonthView> | undefined> {
  const kept = await keptAs<MonthView>(keptMonthKey(month));
  return kept && { data: { ...kept.data, today: kept.today }, at: kept.at };
}
