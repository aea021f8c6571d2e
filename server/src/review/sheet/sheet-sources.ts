import {
  type Db,
  listDueMoves,
  listFindingsReviewed,
  listJointProducts,
  listOutputsReviewed,
  listSharesOfTasks,
  listSharesReviewed,
  listTasksNamed,
  listTasksReviewed,
  type ReviewedPeople,
  type Trx,
} from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import type {
  JointProduct,
  OutputSource,
  Shares,
  SheetSource,
  TaskSource,
} from '@so-viec/shared/review/sheet/sheet-source';
import { standingFindings } from '@so-viec/shared/review/sheet/standing-findings.rules';
import { type DueMove, dueThatCounts } from '@so-viec/shared/review/sheet/task-month.rules';

type TaskRow = Awaited<ReturnType<typeof listTasksNamed>>[number];
type OutputRow = Awaited<ReturnType<typeof listOutputsReviewed>>[number];

const WHOLE = 1000;

type Moves = ReadonlyMap<string, readonly DueMove[]>;

/** The due days that were moved, by task. */
async function readMoves(db: Db | Trx, taskIds: readonly string[]): Promise<Moves> {
  const moves = (await listDueMoves(db, taskIds)).map(({ taskId, at, detail }) => {
    const { from = null } = JSON.parse(detail) as { from?: string | null };
    return { taskId, on: todayIn(new Date(at)), from };
  });
  return Map.groupBy(moves, ({ taskId }) => taskId);
}

function taskOf({ proposedName, productName, isSplit, ...row }: TaskRow, moves: Moves): TaskSource {
  const countsOn = dueThatCounts(row.dueOn, moves.get(row.id) ?? []);
  return {
    ...row,
    countsOn,
    productName: productName ?? (proposedName || row.title),
    isSplit: isSplit === 1,
  };
}

/** Whose part is whose: as it was said of the product, else of its task, whose lead has what the others leave. */
async function readShares(db: Db | Trx, people: ReviewedPeople, tasks: readonly TaskRow[]) {
  const shares = new Map<string, Shares>();
  const leads = new Map(tasks.map(({ id, leadId }) => [id, leadId]));
  const ofTasks = Map.groupBy(await listSharesOfTasks(db, [...leads.keys()]), ({ taskId }) => taskId);
  for (const [taskId, rows] of ofTasks) {
    const told = rows.map(({ cadreId, shareMilli }) => ({ cadreId, shareMilli: shareMilli ?? 0 }));
    const left = WHOLE - told.reduce((sum, { shareMilli }) => sum + shareMilli, 0);
    shares.set(taskId, [{ cadreId: leads.get(taskId) ?? '', shareMilli: left }, ...told]);
  }
  const ofOutputs = Map.groupBy(await listSharesReviewed(db, people), ({ outputId }) => outputId);
  for (const [outputId, rows] of ofOutputs) {
    const told = rows.map(({ cadreId, shareMilli }) => ({ cadreId, shareMilli }));
    shares.set(outputId, told);
  }
  return shares;
}

/** The joint products of the tasks that stand in somebody's G. */
async function readJoint(db: Db | Trx, taskIds: readonly string[]): Promise<SheetSource['joint']> {
  const products = Map.groupBy(await listJointProducts(db, taskIds), ({ outputId }) => outputId);
  const joint = new Map<string, JointProduct[]>();
  for (const shares of products.values()) {
    const [{ taskId, quantity } = { taskId: null, quantity: 0 }] = shares;
    if (taskId !== null) joint.set(taskId, [...(joint.get(taskId) ?? []), { quantity, shares }]);
  }
  return joint;
}

function outputOf(
  row: OutputRow,
  tasks: ReadonlyMap<string, TaskSource>,
  checks: OutputSource['checks'],
): OutputSource {
  const { cadreId: _, taskId, deliveredOn, productName, ...rest } = row;
  const task = taskId === null ? null : (tasks.get(taskId) ?? null);
  const name = productName ?? task?.productName ?? row.name;
  return { ...rest, deliveredOn: deliveredOn ?? '', productName: name, task, checks };
}

/** What the reviews of some people in a month are made from; a handful of statements for all of them. */
export async function loadSheetSources(
  db: Db | Trx,
  people: ReviewedPeople,
): Promise<Map<string, SheetSource>> {
  const assigned = await listTasksReviewed(db, people);
  const outputs = await listOutputsReviewed(db, people);
  const known = new Set(assigned.map(({ id }) => id));
  const named = new Set(outputs.flatMap(({ taskId }) => (taskId && !known.has(taskId) ? [taskId] : [])));
  const ofOutputs = await listTasksNamed(db, [...named]);
  const findings = Map.groupBy(await listFindingsReviewed(db, people), ({ outputId }) => outputId);
  const shares = await readShares(db, people, [...assigned, ...ofOutputs]);
  const joint = await readJoint(db, [...known]);
  const moves = await readMoves(db, [...known, ...named]);
  const tasks = new Map([...ofOutputs, ...assigned].map((row) => [row.id, taskOf(row, moves)]));
  const tasksOf = Map.groupBy(assigned, ({ cadreId }) => cadreId);
  const outputsOf = Map.groupBy(outputs, ({ cadreId }) => cadreId);
  const sources = people.cadreIds.map((cadreId) => {
    const mine = (tasksOf.get(cadreId) ?? []).map(({ cadreId: __, ...row }) => taskOf(row, moves));
    const made = (outputsOf.get(cadreId) ?? []).map((row) =>
      outputOf(row, tasks, standingFindings(findings.get(row.id) ?? [])),
    );
    return [cadreId, { cadreId, tasks: mine, outputs: made, shares, joint }] as const;
  });
  return new Map(sources);
}
