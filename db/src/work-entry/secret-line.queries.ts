import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { DayState } from '@so-viec/shared/work-day/work-day.rules';
import type { Vouching } from '@so-viec/shared/work-entry/secret.rules';
import type { Insertable } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { EntryVouchingTable } from './work-entry.table.ts';

/** What was said of a confidential line, and by whom. */
export interface EntryVouching {
  id: string;
  entryId: string;
  entryVersion: number;
  answer: Vouching;
  at: string;
  accountId: string;
}

/** What was last said of each line as it stands: a line that was changed since has nothing said of it. */
export async function listVouchings(
  db: Db | Trx,
  entryIds: readonly string[],
): Promise<Map<string, EntryVouching>> {
  if (entryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('entry_vouching as v')
    .innerJoin('work_entry as e', (join) =>
      join.onRef('e.id', '=', 'v.entryId').onRef('e.version', '=', 'v.entryVersion'),
    )
    .selectAll('v')
    .where('v.entryId', 'in', entryIds)
    .orderBy('v.at')
    .orderBy('v.id')
    .execute();
  return new Map(rows.map((row) => [row.entryId, { ...row, answer: row.answer as Vouching }]));
}

/** A saying by its client-made id: there already when a request is repeated. */
export async function findVouching(trx: Trx, id: string): Promise<EntryVouching | undefined> {
  const row = await trx.selectFrom('entry_vouching').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { ...row, answer: row.answer as Vouching };
}

export async function insertVouching(trx: Trx, row: Insertable<EntryVouchingTable>): Promise<void> {
  await trx.insertInto('entry_vouching').values(row).execute();
}

/** A confidential line as the person named for it sees it: whose, when, how long, what kind of work. */
export interface LineToVouch {
  id: string;
  version: number;
  cadreId: string;
  workedOn: CivilDay;
  minutes: number;
  state: string;
  voucherId: string | null;
  dayState: DayState;
  cadreName: string;
  cadreCode: string;
  unitId: string;
  productName: string | null;
  measure: string | null;
}

function linesToVouch(db: Db | Trx, voucherId: string) {
  return db
    .selectFrom('work_entry as e')
    .innerJoin('work_day as d', 'd.id', 'e.workDayId')
    .innerJoin('cadre as c', 'c.id', 'e.cadreId')
    .leftJoin('output_product as p', 'p.id', 'e.productId')
    .select(['e.id', 'e.version', 'e.cadreId', 'e.workedOn', 'e.minutes', 'e.state', 'e.voucherId'])
    .select(['d.state as dayState', 'c.fullName as cadreName', 'c.code as cadreCode', 'e.unitId'])
    .select(['p.name as productName', 'p.measure'])
    .where('e.voucherId', '=', voucherId)
    .where('e.isConfidential', '=', 1)
    .where('d.state', 'in', ['submitted', 'accepted'])
    .$castTo<LineToVouch>();
}

/** The confidential lines of days handed in since a day for which somebody is named, the last day first. */
export function listLinesToVouch(
  db: Db,
  { voucherId, fromOn }: { voucherId: string; fromOn: CivilDay },
): Promise<LineToVouch[]> {
  return linesToVouch(db, voucherId)
    .where('e.workedOn', '>=', fromOn)
    .orderBy('e.workedOn', 'desc')
    .orderBy('c.nameSort')
    .orderBy('e.ordinal')
    .orderBy('e.id')
    .execute();
}

/** One line of a day handed in for which somebody is named. */
export function findLineToVouch(
  trx: Trx,
  { id, voucherId }: { id: string; voucherId: string },
): Promise<LineToVouch | undefined> {
  return linesToVouch(trx, voucherId).where('e.id', '=', id).executeTakeFirst();
}

/** The confidential lines of a day, or of a product, with who is named for them. */
export function listSecretLines(
  trx: Trx,
  of: { workDayId: string } | { outputId: string },
): Promise<{ id: string; version: number; voucherId: string | null; voucherName: string | null }[]> {
  const lines = trx
    .selectFrom('work_entry as e')
    .leftJoin('cadre as v', 'v.id', 'e.voucherId')
    .select(['e.id', 'e.version', 'e.voucherId', 'v.fullName as voucherName'])
    .where('e.isConfidential', '=', 1)
    .orderBy('e.workedOn')
    .orderBy('e.ordinal');
  return 'workDayId' in of
    ? lines.where('e.workDayId', '=', of.workDayId).execute()
    : lines
        .innerJoin('output_entry as x', 'x.entryId', 'e.id')
        .where('x.outputId', '=', of.outputId)
        .execute();
}

/** How many confidential and how many other lines, but for one, work of many days has. */
export async function countLinesOfTask(
  trx: Trx,
  { taskId, exceptEntryId }: { taskId: string; exceptEntryId: string },
): Promise<{ secret: number; open: number }> {
  const rows = await trx
    .selectFrom('work_entry')
    .select('isConfidential')
    .where('taskId', '=', taskId)
    .where('id', '<>', exceptEntryId)
    .execute();
  const secret = rows.filter(({ isConfidential }) => isConfidential === 1).length;
  return { secret, open: rows.length - secret };
}

/** Which of these pieces of work have confidential lines. */
export async function listSecretTasks(db: Db, taskIds: readonly string[]): Promise<Set<string>> {
  if (taskIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('work_entry')
    .select('taskId')
    .distinct()
    .where('taskId', 'in', taskIds)
    .where('isConfidential', '=', 1)
    .execute();
  return new Set(rows.flatMap(({ taskId }) => taskId ?? []));
}

/** Which of these products come of confidential lines. */
export async function listSecretOutputs(db: Db, outputIds: readonly string[]): Promise<Set<string>> {
  if (outputIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('output_entry as x')
    .innerJoin('work_entry as e', 'e.id', 'x.entryId')
    .select('x.outputId')
    .distinct()
    .where('x.outputId', 'in', outputIds)
    .where('e.isConfidential', '=', 1)
    .execute();
  return new Set(rows.map(({ outputId }) => outputId));
}

/** How many confidential lines of days that wait have no word yet of somebody who is named for them. */
export async function countLinesToVouch(db: Db, voucherId: string | null): Promise<number> {
  if (voucherId === null) return 0;
  const { count } = await db
    .selectFrom('work_entry as e')
    .innerJoin('work_day as d', 'd.id', 'e.workDayId')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('e.voucherId', '=', voucherId)
    .where('d.state', '=', 'submitted')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('entry_vouching as v')
            .select('v.id')
            .whereRef('v.entryId', '=', 'e.id')
            .whereRef('v.entryVersion', '=', 'e.version'),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return count;
}
