import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import { tellForeignRows } from '../../audit/mark/foreign.ts';
import { remark } from '../../audit/mark/mark.ts';
import type { Db } from '../../dialects.ts';
import { withinScope } from '../../scope.ts';
import type { Trx } from '../../transaction.ts';
import { taskWithin } from '../task-within.ts';

/** Work that is still somebody's to do or to mend: not the piles that lines delivered and a head accepted. */
const IS_CURRENT = sql<boolean>`(t."deliveredOn" is null or t."assignerId" is not null or t.state <> 'open'
  or exists (select 1 from output o where o."taskId" = t.id and o.standing in ('waiting', 'fault')))`;

/** The ids of the work that a person leads or works on and that is not over. */
export async function listOwnTaskIds(db: Db, scope: Scope, cadreId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('task as t')
    .select('t.id')
    .where((eb) =>
      eb.or([
        eb('t.cadreId', '=', cadreId),
        eb('t.id', 'in', eb.selectFrom('task_collaborator').select('taskId').where('cadreId', '=', cadreId)),
      ]),
    )
    .where('t.state', 'in', ['open', 'proposed', 'refused'])
    .where(IS_CURRENT)
    .where(taskWithin(scope))
    .orderBy('t.id')
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

/** The lines that went into some tasks, whoever wrote them, the latest day first. Ids are of tasks that may be read. */
export async function listLinesOnTasks(db: Db, taskIds: readonly string[]) {
  if (taskIds.length === 0) return [];
  return db
    .selectFrom('work_entry as e')
    .innerJoin('cadre as c', 'c.id', 'e.cadreId')
    .innerJoin('work_day as d', 'd.id', 'e.workDayId')
    .select(['e.id', 'e.taskId', 'e.cadreId', 'e.unitId', 'e.workedOn', 'e.minutes', 'e.note', 'e.state'])
    .select(['e.isConfidential', 'c.fullName', 'c.code as cadreCode', 'd.state as dayState'])
    .where('e.taskId', 'in', taskIds)
    .orderBy('e.workedOn', 'desc')
    .orderBy('c.nameSort')
    .orderBy('e.ordinal')
    .orderBy('e.id')
    .execute();
}

/** The products of some tasks, the first handed in first. Ids are of tasks that may be read. */
export async function listProductsOfTasks(db: Db, taskIds: readonly string[]) {
  if (taskIds.length === 0) return [];
  return db
    .selectFrom('output')
    .select(['id', 'taskId', 'name', 'quantity', 'documentNumber', 'deliveredOn', 'standing', 'degree'])
    .where('taskId', 'in', taskIds)
    .orderBy(sql`coalesce("deliveredOn", '9999')`)
    .orderBy('id')
    .execute();
}

/** Both ends of what was handed over: the tasks that this one came from or went on in, with who leads them. */
export function listHandedOver(db: Db, of: { id: string; takenOverFromId: string | null }) {
  return db
    .selectFrom('task as t')
    .innerJoin('cadre as c', 'c.id', 't.cadreId')
    .select([
      't.id',
      't.title',
      't.state',
      't.quantity',
      't.takenOverFromId',
      't.cadreId',
      't.unitId',
      'c.fullName',
      'c.code as cadreCode',
    ])
    .where((eb) =>
      eb.or([
        eb('t.takenOverFromId', '=', of.id),
        ...(of.takenOverFromId === null ? [] : [eb('t.id', '=', of.takenOverFromId)]),
      ]),
    )
    .orderBy('t.id')
    .execute();
}

/** Of proposed handovers those of which nothing is left to go over: the work ended, was split or was handed in. */
export async function listHandoversGone(db: Db, taskIds: readonly string[]): Promise<string[]> {
  if (taskIds.length === 0) return [];
  const rows = await db
    .selectFrom('task as t')
    .innerJoin('task as s', 's.id', 't.takenOverFromId')
    .select('t.id')
    .where('t.id', 'in', taskIds)
    .where(
      sql<boolean>`(s.state <> 'open'
        or exists (select 1 from task q where q."parentId" = s.id and q.state <> 'cancelled')
        or s.quantity <= (select coalesce(sum(o.quantity), 0) from output o
          where o."taskId" = s.id and o."deliveredOn" is not null))`,
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** A person’s products that were not taken, with what the head last said of each; the oldest first. */
export function listOwnFaults(db: Db, scope: Scope, cadreId: string) {
  return db
    .selectFrom('output as o')
    .select(['o.id', 'o.name', 'o.quantity', 'o.taskId', 'o.deliveredOn'])
    .select(
      sql<string>`coalesce((select k.reason from output_check k where k."outputId" = o.id
        and k.kind in ('fault', 'returned', 'accepted')
        and not exists (select 1 from output_check v where v."ofCheckId" = k.id and v.kind = 'revoked')
        order by k.at desc, k.id desc limit 1), '')`.as('reason'),
    )
    .where('o.cadreId', '=', cadreId)
    .where('o.standing', '=', 'fault')
    .where(withinScope(scope, 'o'))
    .orderBy('o.deliveredOn')
    .orderBy('o.id')
    .limit(100)
    .execute();
}

/** Products that somebody else handed in with a share for this person and that wait for a check or for their maker. */
export function listShared(db: Db, cadreId: string) {
  return db
    .selectFrom('output_share as s')
    .innerJoin('output as o', 'o.id', 's.outputId')
    .innerJoin('cadre as c', 'c.id', 'o.cadreId')
    .select(['o.id', 'o.name', 'o.documentNumber', 'o.deliveredOn', 'c.fullName', 's.shareMilli'])
    .where('s.cadreId', '=', cadreId)
    .whereRef('o.cadreId', '<>', 's.cadreId')
    .where('o.standing', 'in', ['waiting', 'fault'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('output_delivery as d')
          .select('d.id')
          .whereRef('d.outputId', '=', 'o.id')
          .where('d.withdrawnAt', 'is', null),
      ),
    )
    .orderBy('o.deliveredOn', 'desc')
    .orderBy('o.id')
    .limit(100)
    .execute();
}

/** Who holds a post in a unit on a day, by name: whom work can be handed to. */
export function listColleagues(db: Db | Trx, { unitId, day }: { unitId: string; day: CivilDay }) {
  return db
    .selectFrom('assignment as a')
    .innerJoin('cadre as c', 'c.id', 'a.cadreId')
    .select(['c.id', 'c.fullName', 'a.title'])
    .where('a.unitId', '=', unitId)
    .where('a.fromOn', '<=', day)
    .where((eb) => eb.or([eb('a.toOn', 'is', null), eb('a.toOn', '>=', day)]))
    .orderBy('c.nameSort')
    .orderBy('c.id')
    .execute();
}

/** What a person asked their head for, the latest first. */
export function listOwnWorkRequests(db: Db, scope: Scope, cadreId: string) {
  return db
    .selectFrom('work_request as r')
    .select(['r.id', 'r.at', 'r.text', 'r.taskId', 'r.answeredAt', 'r.answer', 'r.withdrawnAt', 'r.version'])
    .where('r.cadreId', '=', cadreId)
    .where(withinScope(scope, 'r'))
    .orderBy('r.at', 'desc')
    .orderBy('r.id')
    .limit(5)
    .execute();
}

/** Weighs the products of a task anew: what its head took it as. Those that were accepted stay as they were accepted. */
export async function reweighProducts(
  trx: Trx,
  taskId: string,
  { productId, coefficientMilli }: { productId: string | null; coefficientMilli: number },
): Promise<void> {
  const weighed = await trx
    .selectFrom('output')
    .select('id')
    .where('taskId', '=', taskId)
    .where('standing', '<>', 'accepted')
    .execute();
  if (weighed.length === 0) return;
  await tellForeignRows(trx, 'output', weighed);
  const ids = weighed.map(({ id }) => id);
  await trx
    .updateTable('output')
    .set((eb) => ({ productId, coefficientMilli, version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
  await remark(trx, 'output', ids);
}
