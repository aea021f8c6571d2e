import { sql } from 'kysely';
import type { Db } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import { objectOf } from '../json-object.ts';
import type { MarkedTable } from '../mark/marked.ts';
import type { Fault } from './fault.ts';

const AT_ONCE = 1000;
/** More of one kind say nothing more. */
const MOST = 100;

/** Lines that the trail tells of and that are not there, though nobody removed them, or that went back behind it. */
export async function verifyLiving(db: Db | Trx): Promise<Fault[]> {
  const told = db
    .selectFrom('audit_event')
    .select('objectId')
    .select(({ fn, case: when, lit }) => [
      fn.max('objectVersion').as('version'),
      fn.max<number>(when().when('act', '=', 'entry.remove').then(lit(1)).else(lit(0)).end()).as('isGone'),
    ])
    .where('object', '=', 'work_entry')
    .where('act', 'in', ['entry.create', 'entry.change', 'entry.remove'])
    .where('outcome', '=', 'done')
    .groupBy('objectId')
    .as('told');
  const rows = await db
    .selectFrom(told)
    .leftJoin('work_entry as live', 'live.id', 'told.objectId')
    .select(['told.objectId as id', 'live.version as version'])
    .where('told.isGone', '=', 0)
    .where(({ or, ref, eb }) => or([eb('live.id', 'is', null), eb('live.version', '<', ref('told.version'))]))
    .orderBy('told.objectId')
    .limit(MOST)
    .execute();
  return rows.map(({ id, version }) => ({
    kind: version === null ? 'row-gone' : 'row-older',
    table: 'work_entry',
    id,
  }));
}

interface Told {
  table: MarkedTable;
  /** The acts that take one away, where any does. */
  goesBy: readonly string[] | 'other';
  /** What counts its versions, where that is not `version`. */
  by?: 'version' | 'edition';
}

/** Rows whose version the trail tells of, by what it calls them. */
const TOLD: Readonly<Record<string, Told>> = {
  task: { table: 'task', goesBy: ['task.remove'] },
  review: { table: 'review', goesBy: [] },
  'annual-rating': { table: 'annual_rating', goesBy: [] },
  'body-score': { table: 'body_score', goesBy: [] },
  disqualifier: { table: 'disqualifier', goesBy: [] },
  'excellent-decision': { table: 'excellent_decision', goesBy: [] },
  account: { table: 'account', goesBy: [] },
  finding: { table: 'finding', goesBy: [] },
  'finding-settings': { table: 'finding_settings', goesBy: [], by: 'edition' },
  report: { table: 'report_edition', goesBy: [] },
  'rule-choice': { table: 'rule_choice', goesBy: [] },
  // These go with a draft, a change of units, a file or a request too, which name none of them.
  work_day: { table: 'work_day', goesBy: 'other' },
  leave: { table: 'leave', goesBy: 'other' },
  assignment: { table: 'assignment', goesBy: 'other' },
  output_product: { table: 'output_product', goesBy: 'other' },
  headship: { table: 'headship', goesBy: 'other' },
  delegation: { table: 'delegation', goesBy: 'other' },
};

interface ToldRow {
  object: string;
  objectId: string;
  version: number;
  isGone: number;
}

/** The same of every other row that the trail tells the version of. */
export async function verifyTold(db: Db | Trx): Promise<Fault[]> {
  const told = [...(await listTold(db)), ...(await listChoicesOfUnits(db))];
  const faults: Fault[] = [];
  for (const [object, rows] of Map.groupBy(told, (row) => row.object)) {
    const of = TOLD[object];
    if (!of) continue;
    const left = rows.filter(({ isGone }) => Number(isGone) === 0);
    for (let start = 0; start < left.length; start += AT_ONCE)
      faults.push(...(await compare(db, of, left.slice(start, start + AT_ONCE))));
  }
  return faults;
}

function listTold(db: Db | Trx): Promise<ToldRow[]> {
  const gone = Object.values(TOLD).flatMap(({ goesBy }) => (goesBy === 'other' ? [] : goesBy));
  return db
    .selectFrom('audit_event')
    .select(['object', 'objectId'])
    .select(({ fn, case: when, lit }) => [
      fn.max<number>('objectVersion').as('version'),
      fn.max<number>(when().when('act', 'in', gone).then(lit(1)).else(lit(0)).end()).as('isGone'),
    ])
    .where('object', 'in', Object.keys(TOLD))
    .where('outcome', '=', 'done')
    .where('objectVersion', 'is not', null)
    .groupBy(['object', 'objectId'])
    .orderBy('object')
    .orderBy('objectId')
    .execute();
}

/** A choice of rules was told as its unit's first: which one stands in the payload, as long as that is kept. */
async function listChoicesOfUnits(db: Db | Trx): Promise<ToldRow[]> {
  const acts = await db
    .selectFrom('audit_event')
    .select(['detail', 'objectVersion'])
    .where('act', '=', 'rule-choice.write')
    .where('object', '=', 'unit')
    .where('outcome', '=', 'done')
    .where('detail', '<>', '')
    .execute();
  const versions = new Map<string, number>();
  for (const { detail, objectVersion } of acts) {
    const { choice } = objectOf(detail);
    if (typeof choice !== 'string') continue;
    versions.set(choice, Math.max(objectVersion ?? 0, versions.get(choice) ?? 0));
  }
  return [...versions].map(([objectId, version]) => ({
    ...{ object: 'rule-choice', objectId, version, isGone: 0 },
  }));
}

async function compare(
  db: Db | Trx,
  { table, goesBy, by = 'version' }: Told,
  told: readonly { objectId: string; version: number }[],
): Promise<Fault[]> {
  const living = await db
    .selectFrom(table as 'task')
    .select(['id', sql.ref<number>(by).as('version')])
    .where(
      'id',
      'in',
      told.map(({ objectId }) => objectId),
    )
    .execute();
  const versions = new Map(living.map(({ id, version }) => [id, version]));
  return told.flatMap(({ objectId: id, version }): Fault[] => {
    const now = versions.get(id);
    if (now === undefined) return goesBy === 'other' ? [] : [{ kind: 'row-gone', table, id }];
    return now < Number(version) ? [{ kind: 'row-older', table, id }] : [];
  });
}

/**
 * Levels that people were found at only grow in number: whose are fewer than an act counted, or than all acts say that
 * there came to be.
 */
export async function verifyAssessments(db: Db | Trx): Promise<Fault[]> {
  const acts = await db
    .selectFrom('audit_event')
    .select(['objectId', 'objectVersion', 'detail'])
    .where('act', '=', 'competency.assess')
    .where('outcome', '=', 'done')
    .execute();
  if (acts.length === 0) return [];
  const counted = await db
    .selectFrom('competency_assessment')
    .select(({ fn }) => ['cadreId', fn.countAll<number>().as('count')])
    .groupBy('cadreId')
    .execute();
  const living = new Map(counted.map(({ cadreId, count }) => [cadreId, Number(count)]));
  return [...Map.groupBy(acts, ({ objectId }) => objectId)].flatMap(([id, of]): Fault[] => {
    const said = of.reduce((sum, { detail }) => sum + levelsIn(detail), 0);
    const most = Math.max(said, ...of.map(({ objectVersion }) => objectVersion ?? 0));
    const isGone = (living.get(id) ?? 0) < most;
    return isGone ? [{ kind: 'row-gone', table: 'competency_assessment', id }] : [];
  });
}

function levelsIn(detail: string): number {
  const { levels } = objectOf(detail);
  return typeof levels === 'number' ? levels : 0;
}

/** Rows that only grow in number, and the row that counts them. */
const COUNTED = [
  { of: 'work_day', table: 'day_step', by: 'workDayId', count: 'stepCount' },
  { of: 'task', table: 'task_step', by: 'taskId', count: 'stepCount' },
  { of: 'review', table: 'review_step', by: 'reviewId', count: 'stepCount' },
  { of: 'annual_rating', table: 'rating_step', by: 'ratingId', count: 'stepCount' },
  // Every step of a finding is a version of it, and nothing else is.
  { of: 'finding', table: 'finding_step', by: 'findingId', count: 'version' },
] as const;

/** Steps that are gone from what counts them, by the id of that; and what was put back to before its last step. */
export async function verifySteps(db: Db | Trx): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { of, table, by, count } of COUNTED) {
    const { rows } = await sql<{ id: string; missing: number }>`
      select p.id, p.${sql.ref(count)} - coalesce(s.steps, 0) as missing from ${sql.table(of)} p
      left join (select ${sql.ref(by)} as id, count(*) as steps from ${sql.table(table)} group by ${sql.ref(by)}) s on s.id = p.id
      where p.${sql.ref(count)} <> coalesce(s.steps, 0) order by p.id limit ${MOST}`.execute(db);
    for (const { id, missing } of rows)
      faults.push(
        Number(missing) > 0 ? { kind: 'row-gone', table, id } : { kind: 'row-older', table: of, id },
      );
  }
  return faults;
}
