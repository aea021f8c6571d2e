import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type {
  ChangeTrace,
  TableTrace,
  TracedRow,
  TracedTable,
} from '@so-viec/shared/unit/change/trace.rules';
import { sql } from 'kysely';
import { tellForeign, tellForeignDays } from '../../audit/mark/foreign.ts';
import { remark, remarkDays } from '../../audit/mark/mark.ts';
import { isMarkedTable } from '../../audit/mark/marked.ts';
import { idsIn } from '../../dialects.ts';
import { insertMany } from '../../import/bulk.queries.ts';
import type { Trx } from '../../transaction.ts';

/** Tables whose rows name a unit: where one does, the unit cannot be as if it had never been. */
const NAMING = [
  ...(['assignment', 'headship', 'delegation', 'role_grant', 'work_day', 'task', 'task_plan'] as const),
  ...(['task_recurrence', 'work_request', 'leave_request', 'scheme', 'review', 'annual_rating'] as const),
  ...(['body_score', 'disqualifier', 'excellent_decision', 'rule_choice', 'competency_assessment'] as const),
  ...(['description_import', 'form_file'] as const),
];
/** Tables whose rows name a person in a unit: work that went on since. */
const WORK = ['work_day', 'task', 'review', 'annual_rating', 'leave_request'] as const;
const DATED: Partial<Record<(typeof WORK)[number], string>> = { work_day: 'workedOn', task: 'openedOn' };

/** How many rows name units that a change made, besides those it wrote itself; and versions of other units below them. */
export async function countNamingMade(trx: Trx, { rows }: ChangeTrace): Promise<number> {
  const made = rows.unit.added.map(({ id }) => id);
  if (made.length === 0) return 0;
  const below = sql`${idsIn(trx, sql.ref('parentId'), made)} and ${besides(trx, 'unit_version', rows)}`;
  const ofTransfer = ['fromUnitId', 'toUnitId'].map((name) => idsIn(trx, sql.ref(name), made));
  let count = await countRows(trx, 'unit_version', below);
  count += await countRows(trx, 'transfer', sql`(${sql.join(ofTransfer, sql` or `)})`);
  for (const table of NAMING) {
    count += await countRows(
      trx,
      table,
      sql`${idsIn(trx, sql.ref('unitId'), made)} and ${besides(trx, table, rows)}`,
    );
  }
  return count;
}

/** How many days, tasks and reviews the people who went over have in their new units since. */
export async function countWorkSince(trx: Trx, { rows, moves }: ChangeTrace, on: CivilDay): Promise<number> {
  const cadreIds = rows.assignment.added.map(({ cadreId }) => String(cadreId));
  const targets = moves.map(({ toUnitId }) => toUnitId);
  const here = sql`${idsIn(trx, sql.ref('unitId'), targets)} and ${idsIn(trx, sql.ref('cadreId'), cadreIds)}`;
  let count = 0;
  for (const table of WORK) {
    const column = DATED[table];
    const since = column ? sql`and ${sql.ref(column)} >= ${on}` : sql``;
    count += await countRows(trx, table, sql`${here} ${since} and ${besides(trx, table, rows)}`);
  }
  return count;
}

function besides(trx: Trx, table: string, rows: ChangeTrace['rows']) {
  const trace: TableTrace | undefined = rows[table as TracedTable];
  const ids = trace ? [...trace.added, ...trace.changed.map(({ after }) => after)].map(({ id }) => id) : [];
  return ids.length === 0 ? sql`1 = 1` : sql`not (${idsIn(trx, sql.ref('id'), ids)})`;
}

async function countRows(trx: Trx, table: string, which: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ count: number | string }>`
    select count(*) as "count" from ${sql.table(table)} where ${which}`.execute(trx);
  return Number(rows[0]?.count ?? 0);
}

/** Writes rows as they were before; those that have a version are one further, for whoever saw them meanwhile. */
export async function restoreRows(trx: Trx, table: TracedTable, trace: TableTrace): Promise<void> {
  const ids = trace.changed.map(({ before }) => before.id);
  if (isMarkedTable(table)) await tellForeign(trx, table, ids);
  for (const { before, after } of trace.changed) {
    const { id, ...was } = before;
    // One further than it is now, not than it was then: others may have written and taken back since.
    const isRaised = typeof after.version === 'number' && table !== 'work_day';
    const columns = Object.entries(was).map(([name, value]) =>
      isRaised && name === 'version' ? sql`"version" = "version" + 1` : sql`${sql.ref(name)} = ${value}`,
    );
    await sql`update ${sql.table(table)} set ${sql.join(columns)} where "id" = ${id}`.execute(trx);
  }
  if (isMarkedTable(table)) await remark(trx, table, ids);
  await insertMany(trx, table, trace.removed as never);
}

/** Takes rows away that a change added. */
export async function removeRows(trx: Trx, table: TracedTable, rows: readonly TracedRow[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0)
    await sql`delete from ${sql.table(table)} where ${idsIn(trx, sql.ref('id'), ids)}`.execute(trx);
}

/** Lets the lines and products of days follow them to the units they came from. */
export async function moveLinesBack(trx: Trx, days: TableTrace): Promise<void> {
  for (const [unitId, some] of Map.groupBy(days.changed, ({ before }) => String(before.unitId))) {
    const ids = some.map(({ before }) => before.id);
    await tellForeignDays(trx, ids);
    for (const table of ['work_entry', 'output'] as const) {
      await sql`update ${sql.table(table)} set "unitId" = ${unitId}
        where ${idsIn(trx, sql.ref('workDayId'), ids)}`.execute(trx);
    }
    await remarkDays(trx, ids);
  }
}
