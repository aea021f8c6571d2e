import { type Db, findChangeStamp, listLoggedDays, listMonthSums, type MonthSums } from '@so-viec/db';
import type { DayMask } from '@so-viec/shared/calendar/day-mask';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { Selection } from './selection.ts';

/** What was logged in a month: the rows of the selection's scope, and on which days each person logged anywhere. */
export interface MonthWork {
  rows: readonly MonthSums[];
  loggedMaskOf: ReadonlyMap<string, DayMask>;
}

/** Months of everybody that are kept: as many as somebody leafs through. */
const MOST_MONTHS = 3;
const MOST_ROWS = 200_000;

interface Kept {
  stamp: string;
  months: Map<Month, MonthWork>;
}

const keptOf = new WeakMap<Db, Kept>();

function masksOf(rows: readonly { cadreId: string; loggedMask: number }[]): Map<string, DayMask> {
  const masks = new Map<string, DayMask>();
  for (const { cadreId, loggedMask } of rows) masks.set(cadreId, (masks.get(cadreId) ?? 0) | loggedMask);
  return masks;
}

async function read(db: Db, { scope, month }: Selection): Promise<MonthWork> {
  const rows = await listMonthSums(db, scope, month);
  const logged = scope.all ? rows : await listLoggedDays(db, scope, month);
  return { rows, loggedMaskOf: masksOf(logged) };
}

function keep(db: Db, stamp: string, month: Month, work: MonthWork): void {
  if (work.rows.length > MOST_ROWS) return;
  const known = keptOf.get(db);
  const months = known?.stamp === stamp ? known.months : new Map<Month, MonthWork>();
  months.set(month, work);
  for (const oldest of months.keys()) {
    if (months.size <= MOST_MONTHS) break;
    months.delete(oldest);
  }
  keptOf.set(db, { stamp, months });
}

/**
 * Reads the month from the rollup: as much as the people in it, however long the history. A month of everybody is
 * read again only after something in the database has changed.
 */
export async function loadMonthWork(db: Db, selection: Selection): Promise<MonthWork> {
  const stamp = selection.scope.all ? await findChangeStamp(db) : undefined;
  if (stamp === undefined) return read(db, selection);
  const kept = keptOf.get(db);
  const known = kept?.stamp === stamp ? kept.months.get(selection.month) : undefined;
  if (known) return known;
  const work = await read(db, selection);
  keep(db, stamp, selection.month, work);
  return work;
}
