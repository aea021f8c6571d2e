import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { markOf } from '../audit/mark/mark.ts';
import { changesOf } from '../changes.ts';
import type { Db } from '../dialects.ts';
import { kept } from '../kept.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';
import type { WorkEntryRevisionTable, WorkEntryTable } from './work-entry.table.ts';

export type WorkEntry = Omit<Selectable<WorkEntryTable>, 'mark'>;

/** A line as pages show it. */
export interface EntryLine extends WorkEntry {
  productName: string | null;
  productCode: string | null;
  measure: string | null;
  taskTitle: string | null;
  taskState: string | null;
  /** The head who gave the task or took it on. */
  taskAssignerId: string | null;
  taskOrigin: string | null;
  /** Of the meeting it was taken from: what it is, and its common product. */
  meetingKind: string | null;
  meetingTitle: string | null;
  meetingOutput: string | null;
  meetingNumber: string | null;
  /** Of each of its days, as it is now. */
  meetingMinutes: number | null;
  meetingCancelledAt: string | null;
  /** Who can vouch for it, where it is confidential. */
  voucherName: string | null;
}

/** The lines of some days, in their order. Rows outside the scope do not come. */
export async function listEntriesOfDays(db: Db | Trx, scope: Scope, dayIds: string[]): Promise<EntryLine[]> {
  if (dayIds.length === 0) return [];
  return lines(db)
    .where('e.workDayId', 'in', dayIds)
    .where(withinScope(scope, 'e'))
    .orderBy('e.workDayId')
    .orderBy('e.ordinal')
    .orderBy('e.id')
    .execute();
}

function lines(db: Db | Trx) {
  return db
    .selectFrom('work_entry as e')
    .leftJoin('output_product as p', 'p.id', 'e.productId')
    .leftJoin('task as t', 't.id', 'e.taskId')
    .leftJoin('meeting as m', 'm.id', 'e.meetingId')
    .leftJoin('cadre as v', 'v.id', 'e.voucherId')
    .selectAll('e')
    .select([
      'p.name as productName',
      'p.code as productCode',
      'p.measure',
      't.title as taskTitle',
      't.state as taskState',
      't.assignerId as taskAssignerId',
      't.origin as taskOrigin',
      'm.kind as meetingKind',
      'm.title as meetingTitle',
      'm.outputName as meetingOutput',
      'm.documentNumber as meetingNumber',
      'm.minutes as meetingMinutes',
      'm.cancelledAt as meetingCancelledAt',
      'v.fullName as voucherName',
    ]);
}

/** One line as pages show it, whoever wrote it: for the answer of the write that just passed its checks. */
export async function getEntryLine(trx: Trx, id: string): Promise<EntryLine> {
  const { rows } = await lineById(trx, { id });
  const [line] = rows;
  if (!line) throw new Error(`No line ${id}`);
  return line;
}

const lineById = kept((db, { id }: { id: string }) => lines(db).where('e.id', '=', id));

/** A line by its id, for the command that checks whose it is. */
export async function findEntry(trx: Trx, id: string): Promise<WorkEntry | undefined> {
  const { rows } = await entryById(trx, { id });
  return rows[0];
}

const entryById = kept((db, { id }: { id: string }) =>
  db.selectFrom('work_entry').selectAll().where('id', '=', id),
);

/** True for the id of a line that was removed. */
export async function wasRemoved(trx: Trx, id: string): Promise<boolean> {
  const row = await trx
    .selectFrom('work_entry_revision')
    .select('id')
    .where('entryId', '=', id)
    .where('kind', '=', 'removed')
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertEntry(trx: Trx, entry: Insertable<WorkEntryTable>): Promise<void> {
  await entryInsert(trx, { entry: { ...entry, mark: markOf(trx, 'work_entry', entry) } });
}

const entryInsert = kept((db, { entry }: { entry: Insertable<WorkEntryTable> }) =>
  db.insertInto('work_entry').values(entry),
);

/** Changes a line at the version seen, which grows by one. Returns whether it was still that version. */
export async function updateEntry(trx: Trx, seen: WorkEntry, content: Partial<WorkEntry>): Promise<boolean> {
  const { id, version } = seen;
  await tellForeign(trx, 'work_entry', [id]);
  const mark = markOf(trx, 'work_entry', { ...seen, ...content, version: version + 1 });
  const row = { ...changesOf(seen, content), version: version + 1, mark };
  const { numAffectedRows } = await entryUpdate(trx, { id, version, row });
  return numAffectedRows === 1n;
}

const entryUpdate = kept(
  (db, { id, version, row }: { id: string; version: number; row: Updateable<WorkEntryTable> }) =>
    db.updateTable('work_entry').set(row).where('id', '=', id).where('version', '=', version),
);

export async function removeEntry(trx: Trx, id: string, version: number): Promise<boolean> {
  const result = await trx
    .deleteFrom('work_entry')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export async function insertEntryRevision(trx: Trx, row: Insertable<WorkEntryRevisionTable>): Promise<void> {
  await revisionInsert(trx, { row: { ...row, mark: markOf(trx, 'work_entry_revision', row) } });
}

const revisionInsert = kept((db, { row }: { row: Insertable<WorkEntryRevisionTable> }) =>
  db.insertInto('work_entry_revision').values(row),
);

/** Minutes that a person wrote for a day in all their units, but for one line. */
export async function sumMinutesOfDay(
  trx: Trx,
  of: { cadreId: string; workedOn: CivilDay; exceptEntryId: string },
): Promise<number> {
  const { rows } = await minutesOfDay(trx, { ...of, month: of.workedOn.slice(0, 7) });
  return rows[0]?.minutes ?? 0;
}

const minutesOfDay = kept(
  (db, of: { month: Month; cadreId: string; workedOn: CivilDay; exceptEntryId: string }) =>
    db
      .selectFrom('work_entry')
      .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('minutes'), eb.lit(0)).as('minutes'))
      .where('month', '=', of.month)
      .where('cadreId', '=', of.cadreId)
      .where('workedOn', '=', of.workedOn)
      .where('id', '<>', of.exceptEntryId),
);

/** What a person wrote in some months: the ground for frequent work and usual times. Newest first. */
export async function listOwnLines(
  db: Db,
  scope: Scope,
  of: { cadreId: string; months: Month[]; beforeOn: CivilDay },
): Promise<EntryLine[]> {
  return lines(db)
    .where('e.month', 'in', of.months)
    .where('e.cadreId', '=', of.cadreId)
    .where('e.workedOn', '<', of.beforeOn)
    .where(withinScope(scope, 'e'))
    .orderBy('e.workedOn', 'desc')
    .orderBy('e.ordinal')
    .orderBy('e.id')
    .execute();
}
