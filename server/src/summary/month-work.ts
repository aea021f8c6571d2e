import {
  type Db,
  listClosedMonths,
  listLoggedDays,
  listMonthSums,
  type MonthSums,
  sumFromDay,
} from '@so-viec/db';
import type { DayMask } from '@so-viec/shared/calendar/day-mask';
import { type CivilDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { Placed, Selection } from './selection.ts';

/** What somebody did in a unit from today on. */
export type Later = Placed & { cadreId: string; minutes: number };

/** What was logged in a month: all rows of the selection's units, and on which days each person logged anywhere. */
export interface MonthWork {
  rows: readonly MonthSums[];
  loggedMaskOf: ReadonlyMap<string, DayMask>;
  /** Of a running month what was done from today on: its averages are those of the days that are over. */
  later?: readonly Later[];
}

function masksOf(rows: readonly { cadreId: string; loggedMask: number }[]): Map<string, DayMask> {
  const masks = new Map<string, DayMask>();
  for (const { cadreId, loggedMask } of rows) masks.set(cadreId, (masks.get(cadreId) ?? 0) | loggedMask);
  return masks;
}

const byPerson = (a: MonthSums, b: MonthSums) => (a.cadreId < b.cadreId ? -1 : a.cadreId > b.cadreId ? 1 : 0);

/** What units that are closed did as it was closed, what the others did as it is. */
async function rowsOf(db: Db, { month, basis, ...of }: WorkOf): Promise<MonthSums[]> {
  const { closedUnitIds, live } = basis;
  const scope = of.figures;
  if (closedUnitIds.size === 0) return listMonthSums(db, scope, month);
  const frozen = (await listClosedMonths(db, scope, month)).filter(
    (row) => row.entries + row.minutesWaiting > 0,
  );
  if ([...live].every((unitId) => closedUnitIds.has(unitId))) return frozen;
  const open = (await listMonthSums(db, scope, month)).filter(({ unitId }) => !closedUnitIds.has(unitId));
  return [...open, ...frozen].sort(byPerson);
}

type WorkOf = Pick<Selection, 'scope' | 'figures' | 'month' | 'basis'>;

/** Reads the month from the rollup: as much as the people in it, however long the history. */
export async function loadMonthWork(db: Db, of: WorkOf): Promise<MonthWork> {
  const rows = await rowsOf(db, of);
  const logged = of.scope.all ? rows : await listLoggedDays(db, of.figures, of.month);
  return { rows, loggedMaskOf: masksOf(logged) };
}

/** What of a running month was done from today on; undefined of any other month. */
export async function listLater(
  db: Db,
  { month, figures, unitIds, covers }: Pick<Selection, 'month' | 'figures' | 'unitIds' | 'covers'>,
  today: CivilDay,
): Promise<Later[] | undefined> {
  if (month !== monthOf(today)) return undefined;
  const of = { month, fromOn: today, unitIds: [...unitIds] };
  return (await sumFromDay(db, figures, of)).filter(covers);
}

/** The month's work, a running one's told apart by the days that are over. */
export async function loadWorkOver(db: Db, selection: Selection, today: CivilDay): Promise<MonthWork> {
  const later = await listLater(db, selection, today);
  return { ...(await loadMonthWork(db, selection)), ...(later && { later }) };
}
