import type { NewTask } from '@so-viec/db';
import { TASK_TITLE_LIMIT } from '@so-viec/shared/task/task.schema';
import { cutTo } from '@so-viec/shared/text/cut';
import { inserting, type Plan, type PlanContext, refuse } from '../../plan.ts';
import type { Line } from '../entry-line.ts';
import type { EntryReference } from '../entry-reference.ts';
import type { Neighbourhood } from './entry-neighbours.ts';
import { type Run, runsOf } from './entry-runs.ts';

/** What one person did on one product, or one line by itself: the products it yields belong together. */
export type Group = Run;

/**
 * Gives every run its task: the one its lines have already, or a new one. Returns the groups whose products are to
 * be settled: runs, lines beside them, and new or changed lines that are no work of many days.
 */
export function planTasks(
  lines: readonly Line[],
  neighbours: Neighbourhood,
  reference: EntryReference,
  plan: Plan,
  context: PlanContext,
): Group[] {
  const groups: Group[] = [];
  const grouped = new Set<Line>();
  const used = new Set<string>();
  for (const some of neighbours.lines.values()) {
    for (const line of some) line.entry.taskId = null;
    for (const run of runsOf(some)) {
      const taskId = planTask(run, neighbours, used, reference, plan, context);
      for (const line of run.lines) {
        line.entry.taskId = taskId;
        grouped.add(line);
      }
      groups.push(run);
    }
    for (const line of some) if (!grouped.has(line)) groups.push(alone(line, grouped));
  }
  for (const line of lines) {
    if (grouped.has(line) || line.status === 'unchanged') continue;
    if (line.before?.taskId) refuseTypedWork(line, plan);
    groups.push(alone(line, grouped));
  }
  removeUnusedTasks(neighbours, used, plan);
  return groups;
}

function alone(line: Line, grouped: Set<Line>): Group {
  grouped.add(line);
  return { lines: [line], closing: line.entry.state === 'done' ? line : undefined };
}

function planTask(
  run: Run,
  { tasks }: Neighbourhood,
  used: Set<string>,
  reference: EntryReference,
  plan: Plan,
  { newId }: PlanContext,
): string {
  const [first] = run.lines;
  const deliveredOn = run.closing?.entry.workedOn ?? null;
  const openedOn = first?.entry.workedOn ?? '';
  const known = run.lines.map((l) => tasks.get(l.before?.taskId ?? '')).find((t) => t && !used.has(t.id));
  if (known) {
    used.add(known.id);
    if (known.openedOn !== openedOn || known.deliveredOn !== deliveredOn) {
      const set = { openedOn, deliveredOn, version: known.version + 1 };
      plan.writes.updates.push({ table: 'task', id: known.id, set });
    }
    return known.id;
  }
  const task = newTask(run, reference, { id: newId(), openedOn, deliveredOn });
  inserting(plan, 'task').push(task);
  return task.id;
}

function newTask(
  run: Run,
  reference: EntryReference,
  of: Pick<NewTask, 'id' | 'openedOn' | 'deliveredOn'>,
): NewTask {
  const entry = run.lines[0]?.entry;
  const named = run.lines.findLast((line) => line.row && line.row.outputName !== '')?.row?.outputName;
  const product = entry?.productId ? reference.productNames.get(entry.productId) : undefined;
  const firstNoteLine = entry?.note.split('\n')[0] ?? '';
  return {
    ...of,
    cadreId: entry?.cadreId ?? '',
    unitId: entry?.unitId ?? '',
    positionId: entry?.positionId ?? null,
    productId: entry?.productId ?? null,
    coefficientMilli: entry?.coefficientMilli ?? 0,
    origin: entry?.productId ? 'routine' : 'ad-hoc',
    title: cutTo(named || product || firstNoteLine || entry?.adHocBy || '', TASK_TITLE_LIMIT),
    version: 1,
  };
}

/** A line whose work a person went on with by hand is not changed from outside. */
function refuseTypedWork({ row }: Line, plan: Plan): void {
  if (row) refuse(plan, { kind: 'entries', row: row.row, key: 'productCode' }, 'work-typed');
}

function removeUnusedTasks({ lines }: Neighbourhood, used: Set<string>, plan: Plan): void {
  const left = new Set<string>();
  for (const some of lines.values()) {
    for (const { before } of some) if (before?.taskId && !used.has(before.taskId)) left.add(before.taskId);
  }
  if (left.size > 0) plan.writes.lateRemovals.push({ table: 'task', column: 'id', values: [...left] });
}
