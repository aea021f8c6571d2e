import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { findKnown, listReads } from '../../../lib/kept/idb-reads.ts';
import { todayBy } from '../../../lib/kept/known.rules.ts';
import type { Revived } from '../../../lib/kept/read-through.ts';
import { type DayView, keptDayKey } from '../fetch-day.ts';
import { dayOfKept } from './kept-day.rules.ts';

/** The day as far as this machine knows it. */
export async function reviveDay(day: CivilDay): Promise<Revived<DayView> | undefined> {
  const known = await findKnown();
  if (!known) return undefined;
  const reads = await listReads(known.accountId, keptDayKey(''));
  const views = reads.map(({ data }) => data as DayView);
  const data = dayOfKept(views, day, todayBy(known, new Date()));
  const at = (reads.find(({ key }) => key === keptDayKey(day)) ?? reads[0])?.at;
  return data && at !== undefined ? { data, at } : undefined;
}
