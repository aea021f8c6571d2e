import type { Scope } from '@so-viec/shared/access/scope';
import { firstDayOf, lastDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import type { FrozenTable } from '@so-viec/shared/closing/frozen';
import { type Insertable, type Selectable, sql } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { remark } from '../audit/mark/mark.ts';
import { type Db, dialectOf, idsIn } from '../dialects.ts';
import { insertMany } from '../import/bulk.queries.ts';
import type { Schema } from '../schema.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';
import type { ClosingTable } from './closing.table.ts';

export type Closing = Omit<Selectable<ClosingTable>, 'mark'>;

export function findClosing(db: Db | Trx, id: string): Promise<Closing | undefined> {
  return db.selectFrom('closing').selectAll().where('id', '=', id).executeTakeFirst();
}

/** How many units were closed with one, itself too: its parts that are of the same moment. */
export async function countClosedWith(trx: Trx, { id, at }: Pick<Closing, 'id' | 'at'>): Promise<number> {
  const { units } = await trx
    .selectFrom('closing_part as p')
    .innerJoin('closing as c', 'c.id', 'p.partId')
    .select((eb) => eb.fn.countAll<number>().as('units'))
    .where('p.closingId', '=', id)
    .where('c.at', '=', at)
    .executeTakeFirstOrThrow();
  return units;
}

/** Every closing of a month within a scope, all editions, the first first, with who closed. */
export function listClosings(db: Db | Trx, scope: Scope, month: Month) {
  return db
    .selectFrom('closing as c')
    .leftJoin('account as a', 'a.id', 'c.accountId')
    .selectAll('c')
    .select('a.displayName as closer')
    .where('c.month', '=', month)
    .where(withinScope(scope, 'c'))
    .orderBy('c.unitId')
    .orderBy('c.edition')
    .execute();
}

/** The people who could write in these units in a month: they hold a post there, or have a day. In the order of ids. */
export async function listPeopleOf(trx: Trx, month: Month, unitIds: readonly string[]): Promise<string[]> {
  const posts = trx
    .selectFrom('assignment as a')
    .select('a.cadreId')
    .where('a.fromOn', '<=', lastDayOf(month))
    .where(sql<boolean>`(a."toOn" is null or a."toOn" >= ${firstDayOf(month)})`)
    .where(idsIn(trx, sql.ref('a.unitId'), unitIds));
  const months = trx
    .selectFrom('cadre_month as m')
    .select('m.cadreId')
    .where('m.month', '=', month)
    .where(idsIn(trx, sql.ref('m.unitId'), unitIds));
  const rows = await posts.union(months).orderBy('cadreId').execute();
  return rows.map(({ cadreId }) => cadreId);
}

/** As `lockCadre` of several people, in the order of ids: of two who lock some of the same none waits for the other for ever. */
export async function lockCadres(trx: Trx, cadreIds: readonly string[]): Promise<void> {
  if (dialectOf(trx) !== 'postgres') return;
  await trx
    .selectFrom('cadre')
    .select('id')
    .where(idsIn(trx, sql.ref('id'), cadreIds))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

const unaccepted = (db: Db | Trx, scope: Scope, month: Month) =>
  db
    .selectFrom('work_day as d')
    .where('d.state', 'in', ['draft', 'returned', 'submitted'])
    .where('d.workedOn', '>=', firstDayOf(month))
    .where('d.workedOn', '<=', lastDayOf(month))
    .where(withinScope(scope, 'd'));

/** Days with lines in a month that nobody has accepted, by person, unit and state; those that wait for a word are apart. */
export function listOpenDays(db: Db | Trx, scope: Scope, month: Month) {
  return unaccepted(db, scope, month)
    .select((eb) => ['d.cadreId', 'd.unitId', 'd.state', eb.fn.countAll<number>().as('count')])
    .where((eb) =>
      eb.exists(eb.selectFrom('work_entry as e').select('e.id').whereRef('e.workDayId', '=', 'd.id')),
    )
    .where('d.id', 'not in', unheardLines(db, month).select('s.workDayId'))
    .groupBy(['d.cadreId', 'd.unitId', 'd.state'])
    .orderBy('d.cadreId')
    .execute();
}

/** Each such day with a confidential line that waits for a word, and all who are named for those lines. */
export async function listUnheardDays(db: Db | Trx, scope: Scope, month: Month) {
  const rows = await unaccepted(db, scope, month)
    .innerJoin(unheardLines(db, month).select(['s.workDayId', 's.voucherId']).distinct().as('l'), (join) =>
      join.onRef('l.workDayId', '=', 'd.id'),
    )
    .select(['d.id', 'd.cadreId', 'd.unitId', 'd.state', 'l.voucherId'])
    .orderBy('d.cadreId')
    .orderBy('d.id')
    .orderBy('l.voucherId')
    .execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const { id: _, voucherId, ...day } = first;
    const named = [voucherId, ...more.map((row) => row.voucherId)].filter((one) => one !== null);
    return [{ ...day, voucherIds: named, count: 1 }];
  });
}

/** Confidential lines of a month of which nobody has said a word as they stand. */
const unheardLines = (db: Db | Trx, month: Month) =>
  db
    .selectFrom('work_entry as s')
    .where('s.isConfidential', '=', 1)
    .where('s.workedOn', '>=', firstDayOf(month))
    .where('s.workedOn', '<=', lastDayOf(month))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('entry_vouching as v')
            .select('v.id')
            .whereRef('v.entryId', '=', 's.id')
            .whereRef('v.entryVersion', '=', 's.version'),
        ),
      ),
    );

const undecided = (db: Db | Trx, scope: Scope, month: Month) =>
  db
    .selectFrom('output as o')
    .where('o.degree', 'is', null)
    .where('o.deliveredOn', '>=', firstDayOf(month))
    .where('o.deliveredOn', '<=', lastDayOf(month))
    .where('o.workDayId', 'is not', null)
    .where(withinScope(scope, 'o'));

/** How many products delivered in a month nobody has decided on, by unit. */
export function countUndecidedOutputs(db: Db | Trx, scope: Scope, month: Month) {
  return undecided(db, scope, month)
    .select((eb) => ['o.unitId', eb.fn.countAll<number>().as('count')])
    .groupBy('o.unitId')
    .execute();
}

/** The products delivered in a month that nobody has decided on. */
export function listUndecidedOutputs(trx: Trx, scope: Scope, month: Month) {
  return undecided(trx, scope, month).select(['o.id', 'o.unitId', 'o.cadreId', 'o.quantity']).execute();
}

/** A month of these people, in whichever unit, with every sum: what is frozen. */
export function listMonthsOfPeople(trx: Trx, month: Month, cadreIds: readonly string[]) {
  return trx
    .selectFrom('cadre_month')
    .selectAll()
    .where('month', '=', month)
    .where(idsIn(trx, sql.ref('cadreId'), cadreIds))
    .execute();
}

/** The reviews of a month, as they stand. */
export function listReviewsToClose(trx: Trx, scope: Scope, month: Month) {
  return trx
    .selectFrom('review as r')
    .select(['id', 'unitId', 'cadreId', 'state', 'level', 'version'])
    .select(['resultHundredths', 'generalHundredths', 'totalHundredths'])
    .where('period', '=', month)
    .where(withinScope(scope, 'r'))
    .execute();
}

/** Findings of a month that stand or were dealt with, as they are. */
export function listFindingsToClose(trx: Trx, scope: Scope, month: Month) {
  return trx
    .selectFrom('finding as f')
    .select(['id', 'unitId', 'rule', 'severity', 'subjectKind', 'subjectId', 'state', 'settingsId'])
    .select(['params', 'entryIds', 'version'])
    .where('month', '=', month)
    .where('state', '<>', 'gone')
    .where(withinScope(scope, 'f'))
    .execute();
}

export interface FrozenInserts {
  closings: Insertable<ClosingTable>[];
  parts: { closingId: string; partId: string }[];
  rows: { [T in FrozenTable]: Insertable<Schema[T]>[] };
}

/** Writes closings with all that is frozen in them. */
export async function insertClosings(trx: Trx, { closings, parts, rows }: FrozenInserts): Promise<void> {
  await insertMany(trx, 'closing', closings);
  await insertMany(trx, 'closing_part', parts);
  await insertMany(trx, 'closed_cadre_month', rows.closed_cadre_month);
  await insertMany(trx, 'closed_review', rows.closed_review);
  await insertMany(trx, 'closed_finding', rows.closed_finding);
  await insertMany(trx, 'carried_output', rows.carried_output);
}

/** Closings that are in force no longer: figures are read and written live again. */
export async function endClosings(trx: Trx, ids: readonly string[], at: string): Promise<void> {
  await tellForeign(trx, 'closing', ids);
  await trx.updateTable('closing').set({ reopenedAt: at }).where('id', 'in', ids).execute();
  await remark(trx, 'closing', ids);
}
