import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { DayState } from '@so-viec/shared/work-day/work-day.rules';
import type { Selectable } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { markOf, remark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import { kept } from '../kept.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';
import type { DayStepTable, WorkDayTable } from './work-day.table.ts';

export type WorkDay = Omit<Selectable<WorkDayTable>, 'state' | 'mark'> & { state: DayState };

function withState(row: Selectable<WorkDayTable>): WorkDay {
  return { ...row, state: row.state as DayState };
}

/** A day by its id, or undefined where it is not within the scope. */
export async function findWorkDay(db: Db | Trx, scope: Scope, id: string): Promise<WorkDay | undefined> {
  const row = await db
    .selectFrom('work_day')
    .selectAll()
    .where('id', '=', id)
    .where(withinScope(scope, 'work_day'))
    .executeTakeFirst();
  return row && withState(row);
}

/** The days of one person from a day to a day, one for each unit worked for. */
export async function listWorkDays(
  db: Db | Trx,
  scope: Scope,
  of: { cadreId: string; fromOn: CivilDay; toOn: CivilDay },
): Promise<WorkDay[]> {
  const rows = await db
    .selectFrom('work_day')
    .selectAll()
    .where('cadreId', '=', of.cadreId)
    .where('workedOn', '>=', of.fromOn)
    .where('workedOn', '<=', of.toOn)
    .where(withinScope(scope, 'work_day'))
    .orderBy('workedOn')
    .orderBy('unitId')
    .execute();
  return rows.map(withState);
}

/** The steps of days, in order. Takes days that a scoped query gave. */
export async function listDaySteps(db: Db | Trx, days: WorkDay[]): Promise<Selectable<DayStepTable>[]> {
  if (days.length === 0) return [];
  const ids = days.map((d) => d.id);
  return db
    .selectFrom('day_step')
    .selectAll()
    .where('workDayId', 'in', ids)
    .orderBy('workDayId')
    .orderBy('sequence')
    .execute();
}

/** True for an id that another day has. */
export async function isIdOfOtherDay(
  trx: Trx,
  of: { id: string; cadreId: string; workedOn: CivilDay; unitId: string },
): Promise<boolean> {
  const row = await trx.selectFrom('work_day').selectAll().where('id', '=', of.id).executeTakeFirst();
  if (!row) return false;
  return row.cadreId !== of.cadreId || row.workedOn !== of.workedOn || row.unitId !== of.unitId;
}

/** A step by its client-made id: there already when a request is repeated. */
export async function findDayStep(trx: Trx, id: string): Promise<Selectable<DayStepTable> | undefined> {
  return trx.selectFrom('day_step').selectAll().where('id', '=', id).executeTakeFirst();
}

const dayOf = kept((db, of: { cadreId: string; workedOn: CivilDay; unitId: string }) =>
  db
    .selectFrom('work_day')
    .selectAll()
    .where('cadreId', '=', of.cadreId)
    .where('workedOn', '=', of.workedOn)
    .where('unitId', '=', of.unitId),
);

/** The day of a person in a unit, made as an empty draft when it has no row yet. */
export async function ensureWorkDay(
  trx: Trx,
  of: { id: string; cadreId: string; workedOn: CivilDay; unitId: string; at: string },
): Promise<WorkDay> {
  const { cadreId, workedOn, unitId } = of;
  const known = (await dayOf(trx, { cadreId, workedOn, unitId })).rows[0];
  if (known) return withState(known);
  const at = { cadreId, workedOn, unitId, touchedAt: of.at };
  const day = { id: of.id, ...at, state: 'draft', stepCount: 0, basis: '', lateReason: '', version: 1 };
  await trx
    .insertInto('work_day')
    .values({ ...day, mark: markOf(trx, 'work_day', day) })
    .onConflict((c) => c.columns(['cadreId', 'workedOn', 'unitId']).doNothing())
    .execute();
  const { rows } = await dayOf(trx, { cadreId, workedOn, unitId });
  const [made] = rows;
  if (!made) throw new Error(`No day ${workedOn} of ${cadreId}`);
  return withState(made);
}

/** Changes the reasons of a day at the version seen. Returns whether it was still that version. */
export async function updateDayReasons(
  trx: Trx,
  day: { id: string; version: number; basis: string; lateReason: string; at: string },
): Promise<boolean> {
  await tellForeign(trx, 'work_day', [day.id]);
  const result = await trx
    .updateTable('work_day')
    .set({ basis: day.basis, lateReason: day.lateReason, touchedAt: day.at, version: day.version + 1 })
    .where('id', '=', day.id)
    .where('version', '=', day.version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await remark(trx, 'work_day', [day.id]);
  return true;
}

/** Notes when a day's lines last changed. */
export async function touchWorkDay(trx: Trx, id: string, at: string): Promise<void> {
  await trx.updateTable('work_day').set({ touchedAt: at }).where('id', '=', id).execute();
}

/** Adds a step and moves the day to the state after it. Returns whether the day was still at the version seen. */
export async function insertDayStep(
  trx: Trx,
  day: WorkDay,
  step: Pick<DayStepTable, 'id' | 'kind' | 'at' | 'accountId' | 'reason'> & { state: DayState },
): Promise<boolean> {
  await tellForeign(trx, 'work_day', [day.id]);
  const after = {
    state: step.state,
    stepCount: day.stepCount + 1,
    touchedAt: step.at,
    version: day.version + 1,
  };
  const moved = await trx
    .updateTable('work_day')
    .set({ ...after, mark: markOf(trx, 'work_day', { ...day, ...after }) })
    .where('id', '=', day.id)
    .where('version', '=', day.version)
    .executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) return false;
  const { state: _, ...said } = step;
  const row = { ...said, workDayId: day.id, sequence: day.stepCount + 1 };
  await trx
    .insertInto('day_step')
    .values({ ...row, mark: markOf(trx, 'day_step', row) })
    .execute();
  return true;
}
