import { createHash } from 'node:crypto';
import {
  type Db,
  findCadreByCode,
  inTransaction,
  listPlanTasks,
  listProductsOf,
  type OutputProduct,
  type PlanTask,
  type TaskPlan,
  type Trx,
} from '@so-viec/db';
import type { TaskRow } from '@so-viec/shared/import/import-row';
import { type Refusal, sayRefusal } from '@so-viec/shared/import/refusal';
import type { ReadTable } from '@so-viec/shared/import/table-reader';
import { headerOf } from '@so-viec/shared/import/templates/templates';
import { daysOfPeriod } from '@so-viec/shared/task/task-period.rules';
import { MOST_ROWS, type PlanRow } from '@so-viec/shared/task/task-plan.schema';
import { foldText } from '@so-viec/shared/text/fold';
import type { Assigner } from '../task-access.ts';
import { planToWrite } from './plan-access.ts';
import { postInPlan } from './plan-person.ts';
import { writePlanRow } from './plan-row.ts';
import { refusalsOf } from './row-refusals.ts';

export interface PlanReport {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  refusals: (Refusal & { text: string })[];
  isWritten: boolean;
}

/** Leaves a transaction without a trace: a preview, or rows that were refused. */
class Leave extends Error {
  readonly report: PlanReport;
  constructor(report: PlanReport) {
    super('nothing is written');
    this.report = report;
  }
}

/** Brings the rows of a file into a plan: all or nothing, each refusal by row and column. Twice changes nothing. */
export async function importPlan(
  db: Db,
  by: Assigner,
  of: { planId: string; read: ReadTable<'tasks'>; isPreview: boolean },
): Promise<PlanReport> {
  try {
    return await inTransaction(db, (trx) => bringRows(trx, by, of));
  } catch (error) {
    if (error instanceof Leave) return error.report;
    throw error;
  }
}

async function bringRows(
  trx: Trx,
  by: Assigner,
  { planId, read, isPreview }: { planId: string; read: ReadTable<'tasks'>; isPreview: boolean },
): Promise<PlanReport> {
  const plan = await planToWrite(trx, by.access, planId);
  const report = { rows: read.count, added: 0, changed: 0, unchanged: 0 };
  const refusals: Refusal[] = [...read.refusals];
  if (read.count > MOST_ROWS)
    refusals.push({
      row: 0,
      column: '',
      code: 'too-many-rows',
      params: { count: read.count, limit: MOST_ROWS },
    });
  const matcher = matcherOf(await listPlanTasks(trx, planId), plan.id);
  for (const row of refusals.some(({ code }) => code === 'too-many-rows') ? [] : read.rows) {
    const wanted = await wantedOf(trx, by, plan, row);
    if ('code' in wanted) refusals.push(wanted);
    else refusals.push(...(await bringRow(trx, by, { plan, row, wanted, known: matcher(wanted), report })));
  }
  const isRefused = refusals.length > 0;
  const said = refusals.toSorted((a, b) => a.row - b.row).map((r) => ({ ...r, text: sayRefusal(r) }));
  const whole = { ...report, refused: new Set(refusals.map(({ row }) => row)).size, refusals: said };
  if (isPreview || isRefused) throw new Leave({ ...whole, isWritten: false });
  return { ...whole, isWritten: true };
}

type Wanted = Omit<PlanRow, 'id' | 'version'>;

/** What a row asks for, or why its person or product is not known. */
async function wantedOf(trx: Trx, by: Assigner, plan: TaskPlan, row: TaskRow): Promise<Wanted | Refusal> {
  const at = (key: 'cadreCode' | 'fullName' | 'productCode' | 'title') => ({
    row: row.row,
    column: headerOf('tasks', key),
  });
  const cadre = await findCadreByCode(trx, row.cadreCode);
  if (!cadre) return { ...at('cadreCode'), code: 'unknown-cadre', params: { code: row.cadreCode } };
  const post = await postInPlan(trx, by, plan, cadre.id);
  if (typeof post === 'string') return { ...at('cadreCode'), code: post, params: { code: row.cadreCode } };
  if (row.fullName !== '' && foldText(row.fullName) !== foldText(cadre.fullName)) {
    const params = { code: row.cadreCode, person: cadre.fullName, value: row.fullName };
    return { ...at('fullName'), code: 'task-person-name', params };
  }
  let product: OutputProduct | undefined;
  if (row.productCode !== '') {
    const products = await listProductsOf(trx, [post.positionId]);
    product = products.find(({ code }) => code === row.productCode);
    const params = { code: row.productCode, position: post.positionName };
    if (!product) return { ...at('productCode'), code: 'task-product-unknown', params };
  } else if (row.title === '' || row.coefficientMilli === null) {
    return { ...at('title'), code: 'task-product-missing', params: {} };
  }
  const { quantity, quality } = row;
  return {
    ...{ cadreId: cadre.id, unitId: post.unitId, quantity, quality },
    productId: product?.id ?? null,
    proposedName: product ? '' : row.title,
    coefficientMilli: product ? null : row.coefficientMilli,
    title: row.title || product?.name || '',
    dueOn: row.dueOn ?? daysOfPeriod(plan.period).toOn,
  };
}

interface Bringing {
  plan: TaskPlan;
  row: TaskRow;
  wanted: Wanted;
  known: { id: string; task: PlanTask | undefined };
  report: { added: number; changed: number; unchanged: number };
}

async function bringRow(
  trx: Trx,
  by: Assigner,
  { plan, row, wanted, known: { id, task }, report }: Bringing,
): Promise<Refusal[]> {
  if (task && saysTheSame(task, wanted)) {
    report.unchanged++;
    return [];
  }
  const refusals = await refusalsOf(row.row, () =>
    writePlanRow(trx, by, plan, { ...wanted, id, version: task?.version ?? 0 }),
  );
  if (refusals.length === 0) report[task ? 'changed' : 'added']++;
  return refusals;
}

const WRITTEN = ['unitId', 'quantity', 'dueOn', 'quality', 'title', 'proposedName'] as const;

/** Whether the task says all that the row would write; the coefficient of a product of the list is the list's. */
function saysTheSame(task: PlanTask, wanted: Wanted): boolean {
  const { coefficientMilli } = wanted;
  return (
    WRITTEN.every((key) => task[key] === wanted[key]) &&
    (coefficientMilli === null || task.coefficientMilli === coefficientMilli)
  );
}

/** Finds for each row the task it made before: by person, product, words and the ordinal among equals. */
function matcherOf(tasks: readonly PlanTask[], planId: string) {
  const keyOf = (of: { cadreId: string; productId: string | null; title: string }) =>
    `${of.cadreId} ${of.productId ?? ''} ${foldText(of.title)}`;
  const known = Map.groupBy(
    tasks.filter(({ state }) => state !== 'cancelled'),
    keyOf,
  );
  const seen = new Map<string, number>();
  return (wanted: Wanted) => {
    const key = keyOf(wanted);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    const task = known.get(key)?.[ordinal];
    return { id: task?.id ?? rowId(planId, key, ordinal), task };
  };
}

function rowId(planId: string, key: string, ordinal: number): string {
  const h = createHash('sha256').update(`${planId} ${key} ${ordinal}`).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-7${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
}
