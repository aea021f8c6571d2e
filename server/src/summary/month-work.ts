import { type Db, listLoggedDays, listMonthSums, type MonthSums } from '@so-viec/db';
import type { DayMask } from '@so-viec/shared/calendar/day-mask';
import type { Selection } from './selection.ts';

/** What was logged in a month: the rows of the selection's scope, and on which days each person logged anywhere. */
export interface MonthWork {
  rows: readonly MonthSums[];
  loggedMaskOf: ReadonlyMap<string, DayMask>;
}

function masksOf(rows: readonly { cadreId: string; loggedMask: number }[]): Map<string, DayMask> {
  const masks = new Map<string, DayMask>();
  for (const { cadreId, loggedMask } of rows) masks.set(cadreId, (masks.get(cadreId) ?? 0) | loggedMask);
  return masks;
}

/** Reads the month from the rollup: as much as the people in it, however long the history. */
export async function loadMonthWork(db: Db, { scope, month }: Selection): Promise<MonthWork> {
  const rows = await listMonthSums(db, scope, month);
  const logged = scope.all ? rows : await listLoggedDays(db, scope, month);
  return { rows, loggedMaskOf: masksOf(logged) };
}
