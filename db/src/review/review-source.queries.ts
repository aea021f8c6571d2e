import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import { firstDayOf, lastDayOf } from '@so-viec/shared/civil-day/civil-day';
import { quarterEndingIn } from '@so-viec/shared/review/sheet/task-month.rules';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** Whose reviews of which month: some hundred people at once, who are named in the statements. */
export interface ReviewedPeople {
  cadreIds: readonly string[];
  month: Month;
}

const LEAVING = ['cancelled', 'refused', 'proposed', 'planned'] as const;
const within = ({ month }: ReviewedPeople): [CivilDay, CivilDay] => [firstDayOf(month), lastDayOf(month)];

/** Work that was split counts by its parts: those that have not left it. */
function isSplit(task: 't') {
  const states = sql.join(LEAVING);
  return sql<number>`case when exists (select 1 from task c where c."parentId" = ${sql.ref(`${task}.id`)}
    and c."state" not in (${states})) then 1 else 0 end`;
}

const tasks = (db: Db | Trx) =>
  db
    .selectFrom('task as t')
    .leftJoin('task_plan as p', 'p.id', 't.planId')
    .leftJoin('output_product as x', 'x.id', 't.productId')
    .select(['t.id', 't.title', 't.origin', 't.state', 't.productId', 't.proposedName', 't.coefficientMilli'])
    .select([
      't.quantity',
      't.dueOn',
      't.cadreId as leadId',
      'p.period as planPeriod',
      'x.name as productName',
    ])
    .select(isSplit('t').as('isSplit'));

/** Work under way by the end of a month, whose due day was moved since: it may have been one of the month. */
const movedAfter = (toOn: CivilDay) =>
  sql<boolean>`(t."stepCount" > 1 and t."openedOn" <= ${toOn} and exists (select 1 from task_step s
    where s."taskId" = t.id and s.kind = 'due-moved' and s.at >= ${toOn}))`;

/**
 * Given or planned work that is due in the month or stands in its plan, and in the plan of a quarter it ends; and what may
 * have been due in it.
 */
function tasksOfMonth(db: Db | Trx, people: ReviewedPeople) {
  const [fromOn, toOn] = within(people);
  const periods = [people.month, quarterEndingIn(people.month) ?? people.month];
  return tasks(db)
    .where('t.state', 'in', ['open', 'closed', 'could-not'])
    .where('t.origin', 'in', ['assigned', 'routine'])
    .where((eb) =>
      eb.or([eb.between('t.dueOn', fromOn, toOn), eb('p.period', 'in', periods), movedAfter(toOn)]),
    );
}

/** Shares of a product count from its handing in: until then a head has not seen them, and the whole is its maker's. */
const IS_HANDED_IN = sql<boolean>`(o.standing in ('accepted', 'fault') or exists (select 1 from output_delivery v
  where v."outputId" = o.id and v."withdrawnAt" is null))`;

/**
 * The tasks that people lead in a month, or have a share of, by what was said of the task or of a product that was handed in
 * (`cadreId` is whose). Who only helps has none.
 */
export async function listTasksReviewed(db: Db | Trx, people: ReviewedPeople) {
  const { cadreIds } = people;
  if (cadreIds.length === 0) return [];
  const led = await tasksOfMonth(db, people).select('t.cadreId').where('t.cadreId', 'in', cadreIds).execute();
  const joined = await tasksOfMonth(db, people)
    .innerJoin(
      (eb) =>
        eb
          .selectFrom('task_collaborator')
          .select(['taskId', 'cadreId'])
          .where('shareMilli', 'is not', null)
          .where('cadreId', 'in', cadreIds)
          .union(
            eb
              .selectFrom('output_share as s')
              .innerJoin('output as o', 'o.id', 's.outputId')
              .select(['o.taskId', 's.cadreId'])
              .where('o.taskId', 'is not', null)
              .where('s.cadreId', 'in', cadreIds)
              .where(IS_HANDED_IN)
              .$narrowType<{ taskId: string }>(),
          )
          .as('k'),
      (join) => join.onRef('k.taskId', '=', 't.id').onRef('k.cadreId', '<>', 't.cadreId'),
    )
    .select('k.cadreId')
    .execute();
  return [...led, ...joined];
}
export type ReviewedTask = Awaited<ReturnType<typeof listTasksReviewed>>[number];

const outputs = (db: Db | Trx, people: ReviewedPeople) =>
  db
    .selectFrom('output as o')
    .leftJoin('output_product as y', 'y.id', 'o.productId')
    .select(['o.id', 'o.name', 'o.productId', 'o.coefficientMilli', 'o.quantity', 'o.documentNumber'])
    .select(['o.documentOn', 'o.deliveredOn', 'o.standing', 'o.degree', 'o.taskId', 'y.name as productName'])
    .where('o.deliveredOn', '>=', within(people)[0])
    .where('o.deliveredOn', '<=', within(people)[1]);

/** What people delivered in a month, alone or together (`cadreId` is whose). */
export async function listOutputsReviewed(db: Db | Trx, people: ReviewedPeople) {
  const { cadreIds } = people;
  if (cadreIds.length === 0) return [];
  const own = await outputs(db, people).select('o.cadreId').where('o.cadreId', 'in', cadreIds).execute();
  const joint = await outputs(db, people)
    .innerJoin('output_share as s', 's.outputId', 'o.id')
    .select('s.cadreId')
    .whereRef('s.cadreId', '<>', 'o.cadreId')
    .where('s.cadreId', 'in', cadreIds)
    .where(IS_HANDED_IN)
    .execute();
  return [...own, ...joint];
}
export type ReviewedOutput = Awaited<ReturnType<typeof listOutputsReviewed>>[number];

const IDS_AT_ONCE = 1000;

/** The tasks of these ids, whatever month they count in. */
export async function listTasksNamed(db: Db | Trx, ids: readonly string[]) {
  const found: Awaited<ReturnType<ReturnType<typeof tasks>['execute']>> = [];
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const part = ids.slice(from, from + IDS_AT_ONCE);
    found.push(...(await tasks(db).where('t.id', 'in', part).execute()));
  }
  return found;
}

const FINDING_KINDS = ['fault', 'delay', 'revoked', 'cause-confirmed'] as const;

/** What was found in products that people delivered in a month, the oldest first. */
export async function listFindingsReviewed(db: Db | Trx, people: ReviewedPeople) {
  const { cadreIds } = people;
  if (cadreIds.length === 0) return [];
  const found = outputs(db, people)
    .clearSelect()
    .innerJoin('output_check as c', 'c.outputId', 'o.id')
    .select(['c.id', 'c.outputId', 'c.kind', 'c.quantity', 'c.at', 'c.reason', 'c.ofCheckId'])
    .where('c.kind', 'in', FINDING_KINDS);
  const own = await found.where('o.cadreId', 'in', cadreIds).orderBy('c.at').orderBy('c.id').execute();
  const joint = await found
    .innerJoin('output_share as s', 's.outputId', 'o.id')
    .whereRef('s.cadreId', '<>', 'o.cadreId')
    .where('s.cadreId', 'in', cadreIds)
    .orderBy('c.at')
    .orderBy('c.id')
    .execute();
  return [...own, ...joint];
}

/** Everybody's share of the joint products of the month that these people have a share of or made. */
export async function listSharesReviewed(db: Db | Trx, people: ReviewedPeople) {
  const { cadreIds } = people;
  if (cadreIds.length === 0) return [];
  const shares = db
    .selectFrom('output_share as s')
    .innerJoin('output as o', 'o.id', 's.outputId')
    .select(['s.outputId', 's.cadreId', 's.shareMilli'])
    .where('o.deliveredOn', '>=', within(people)[0])
    .where('o.deliveredOn', '<=', within(people)[1])
    .where(IS_HANDED_IN)
    .orderBy('s.outputId')
    .orderBy('s.cadreId');
  const mine = await shares
    .where(
      's.outputId',
      'in',
      db.selectFrom('output_share').select('outputId').where('cadreId', 'in', cadreIds),
    )
    .execute();
  const made = await shares.where('o.cadreId', 'in', cadreIds).execute();
  return [...new Map([...mine, ...made].map((row) => [`${row.outputId} ${row.cadreId}`, row])).values()];
}

/** The due days that some tasks had, in the order they were moved; `detail` as in the step. */
export async function listDueMoves(db: Db | Trx, taskIds: readonly string[]) {
  const movesOf = (ids: readonly string[]) =>
    db
      .selectFrom('task_step')
      .select(['taskId', 'at', 'detail'])
      .where('taskId', 'in', ids)
      .where('kind', '=', 'due-moved')
      .orderBy('taskId')
      .orderBy('sequence')
      .execute();
  const found: Awaited<ReturnType<typeof movesOf>> = [];
  for (let from = 0; from < taskIds.length; from += IDS_AT_ONCE) {
    found.push(...(await movesOf(taskIds.slice(from, from + IDS_AT_ONCE))));
  }
  return found;
}

/** Everybody's share of the joint products of some tasks that were handed in, the first handed in first. */
export async function listJointProducts(db: Db | Trx, taskIds: readonly string[]) {
  const jointOf = (ids: readonly string[]) =>
    db
      .selectFrom('output as o')
      .innerJoin('output_share as s', 's.outputId', 'o.id')
      .select(['o.taskId', 'o.quantity', 's.outputId', 's.cadreId', 's.shareMilli'])
      .where('o.taskId', 'in', ids)
      .where(IS_HANDED_IN)
      .orderBy(sql`coalesce(o."deliveredOn", '9999')`)
      .orderBy('o.id')
      .orderBy('s.cadreId')
      .execute();
  const found: Awaited<ReturnType<typeof jointOf>> = [];
  for (let from = 0; from < taskIds.length; from += IDS_AT_ONCE) {
    found.push(...(await jointOf(taskIds.slice(from, from + IDS_AT_ONCE))));
  }
  return found;
}

/** Who works beside the lead of some tasks, and for which share where that was said. */
export function listSharesOfTasks(db: Db | Trx, taskIds: readonly string[]) {
  if (taskIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('task_collaborator')
    .select(['taskId', 'cadreId', 'shareMilli'])
    .where('taskId', 'in', taskIds)
    .where('shareMilli', 'is not', null)
    .orderBy('taskId')
    .orderBy('cadreId')
    .execute();
}
