import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { listReads } from '../../../lib/kept/idb-reads.ts';
import type { Revived } from '../../../lib/kept/read-through.ts';
import { todayHere, whose } from '../../../lib/kept/whose.ts';
import { type DayView, keptDayKey } from '../day-query.ts';
import { dayOfKept } from './kept-day.rules.ts';

/** The day as far as this machine knows it. */
export async function reviveDay(day: CivilDay): Promise<Revived<DayView> | undefined> {
  const accountId = whose.accountId();
  if (!accountId) return undefined;
  const reads = await listReads(accountId, keptDayKey(''));
  const views = reads.map(({ data }) => data as DayView);
  const data = dayOfKept(views, day, todayHere());
  const at = (reads.find(({ key }) => key === keptDayKey(day)) ?? reads[0])?.at;
  return data && at !== undefined ? { data, at } : undefined;
}
