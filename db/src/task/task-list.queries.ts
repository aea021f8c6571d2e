import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type RawBuilder, sql } from 'kysely';
import { type Db, listOf } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import { taskWithin } from './task-within.ts';

/** Which tasks are asked for; what is left out is not asked. */
export interface TaskFilter {
  ids?: readonly string[];
  states?: readonly string[];
  /** Open, or due (without a due day: opened) on this day or later. */
  openOrSince?: CivilDay;
  planId?: string;
  parentIds?: readonly string[];
  /** Given by a head or taken from a proposal; without work that lines opened. */
  isGiven?: boolean;
  isTakenOver?: boolean;
}

/**
 * Tasks within a scope, with who leads them, their product's words and what has gone into them so far; those due first,
 * then without a due day. Whoever works on a task beside its lead reads it as their own.
 */
export function listTasks(db: Db | Trx, scope: Scope, filter: TaskFilter) {
  return filtered(tasksWithin(db, scope), filter)
    .orderBy(sql`coalesce(t."dueOn", '9999')`)
    .orderBy('t.id')
    .execute();
}

export type TaskLine = Awaited<ReturnType<typeof listTasks>>[number];

/** One task, if it is within the scope. */
export function findTaskWithin(db: Db | Trx, scope: Scope, id: string): Promise<TaskLine | undefined> {
  return tasksWithin(db, scope).where('t.id', '=', id).executeTakeFirst();
}

/** What came of one part of split work. */
export type PartFigures = Pick<
  TaskLine,
  'state' | 'quantity' | 'minutes' | 'unsubmittedMinutes' | 'delivered' | 'accepted' | 'waiting' | 'faulty'
> & { wholeId: string };

/** The figures of the parts of split work, whoever does them: whoever reads the whole reads what came of it. */
export async function listPartFigures(db: Db | Trx, wholeIds: readonly string[]): Promise<PartFigures[]> {
  const parts = await everyTask(db)
    .where(sql<boolean>`t."parentId" in ${listOf(wholeIds)}`)
    .execute();
  return parts.map(({ parentId, state, quantity, minutes, unsubmittedMinutes, ...of }) => ({
    ...{ wholeId: parentId ?? '', state, quantity, minutes, unsubmittedMinutes },
    ...{ delivered: of.delivered, accepted: of.accepted, waiting: of.waiting, faulty: of.faulty },
  }));
}

/** Days that went into split work and its parts, a day once for each person, by the id of the whole. */
export async function countDaysOfWholes(
  db: Db | Trx,
  wholeIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const whole = sql<string>`coalesce(t."parentId", t.id)`;
  const rows = await db
    .selectFrom('work_entry as x')
    .innerJoin('task as t', 't.id', 'x.taskId')
    .select([whole.as('wholeId'), sql<number>`count(distinct x."cadreId" || ' ' || x."workedOn")`.as('days')])
    .where(sql<boolean>`(t.id in ${listOf(wholeIds)} or t."parentId" in ${listOf(wholeIds)})`)
    .groupBy(whole)
    .execute();
  return new Map(rows.map(({ wholeId, days }) => [wholeId, days]));
}

const tasksWithin = (db: Db | Trx, scope: Scope) => everyTask(db).where(taskWithin(scope));

function everyTask(db: Db | Trx) {
  const ofTask = (what: RawBuilder<number>, table: 'work_entry' | 'output', and: RawBuilder<unknown>) =>
    sql<number>`(select ${what} from ${sql.table(table)} x where x."taskId" = t.id and ${and})`;
  const all = sql`1 = 1`;
  const unsubmitted = sql`exists (select 1 from work_day d where d.id = x."workDayId"
    and d.state in ('draft', 'returned'))`;
  const quantity = sql<number>`coalesce(sum(x.quantity), 0)`;
  return db
    .selectFrom('task as t')
    .innerJoin('cadre as c', 'c.id', 't.cadreId')
    .leftJoin('output_product as p', 'p.id', 't.productId')
    .leftJoin('cadre as a', 'a.id', 't.assignerId')
    .selectAll('t')
    .select(['c.fullName', 'c.code as cadreCode', 'c.nameSort', 'a.fullName as assignerName'])
    .select(['p.name as productName', 'p.code as productCode', 'p.measure', 'p.standardMinutes'])
    .select([
      ofTask(sql`coalesce(sum(x.minutes), 0)`, 'work_entry', all).as('minutes'),
      ofTask(sql`coalesce(sum(x.minutes), 0)`, 'work_entry', unsubmitted).as('unsubmittedMinutes'),
      ofTask(sql`count(distinct x."workedOn")`, 'work_entry', all).as('days'),
      ofTask(quantity, 'output', sql`x."deliveredOn" is not null`).as('delivered'),
      ofTask(quantity, 'output', sql`x.standing = 'accepted'`).as('accepted'),
      ofTask(quantity, 'output', sql`x.standing = 'waiting'`).as('waiting'),
      ofTask(quantity, 'output', sql`x.standing = 'fault'`).as('faulty'),
    ])
    .select(
      sql<number>`(select count(*) from task q where q."parentId" = t.id and q.state <> 'cancelled')`.as(
        'parts',
      ),
    );
}

function filtered(query: ReturnType<typeof tasksWithin>, filter: TaskFilter) {
  const among = (column: 't.id' | 't.state' | 't.parentId', of?: readonly string[]) =>
    of === undefined
      ? sql<boolean>`1 = 1`
      : of.length === 0
        ? sql<boolean>`1 = 0`
        : sql<boolean>`${sql.ref(column)} in ${listOf(of)}`;
  const { isTakenOver, openOrSince, planId } = filter;
  return query
    .where(among('t.id', filter.ids))
    .where(among('t.state', filter.states))
    .where(among('t.parentId', filter.parentIds))
    .$if(openOrSince !== undefined, (q) =>
      q.where(sql<boolean>`(t.state = 'open' or coalesce(t."dueOn", t."openedOn") >= ${openOrSince})`),
    )
    .$if(planId !== undefined, (q) => q.where('t.planId', '=', planId ?? ''))
    .$if(isTakenOver !== undefined, (q) => q.where('t.takenOverFromId', isTakenOver ? 'is not' : 'is', null))
    .$if(filter.isGiven === true, (q) => q.where('t.assignerId', 'is not', null));
}
