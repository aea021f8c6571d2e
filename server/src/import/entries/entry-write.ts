import { type Db, listLinesOfDays, type Trx, type WorkEntry } from '@so-viec/db';
import { inserting, keepRow, type Plan, type PlanContext } from '../plan.ts';
import type { Line } from './entry-line.ts';
import type { Neighbourhood } from './tasks/entry-neighbours.ts';

/** Puts the lines themselves into the plan: new ones, changed ones with their revision, and days left empty. */
export async function writeLines(
  db: Db | Trx,
  lines: readonly Line[],
  neighbours: Neighbourhood,
  plan: Plan,
  context: PlanContext,
): Promise<void> {
  const around = [...neighbours.lines.values()].flat().filter((line) => !line.row);
  for (const line of [...lines, ...around]) {
    if (line.status === 'added') addLine(line, plan);
    else if (line.status === 'changed' && line.before) changeLine(line, line.before, plan, context);
    else {
      if (line.row) keepRow(plan, line.row.row);
      if (line.before) retask(line, line.before, plan, context);
    }
  }
  await removeEmptyDays(db, lines, plan);
}

function addLine({ entry }: Line, plan: Plan): void {
  plan.added++;
  inserting(plan, 'work_entry').push(entry);
  noteDay(entry, plan);
}

function changeLine({ row, entry, cells }: Line, before: WorkEntry, plan: Plan, context: PlanContext): void {
  plan.changes.push({ row: row?.row ?? 0, cells });
  const { id, ...set } = entry;
  plan.writes.updates.push({ table: 'work_entry', id, set });
  keepRevision(before, plan, context);
  noteDay(before, plan);
  noteDay(entry, plan);
}

/** Work of many days that was pieced together anew. */
function retask({ entry }: Line, before: WorkEntry, plan: Plan, context: PlanContext): void {
  if (entry.taskId === before.taskId) return;
  const set = { taskId: entry.taskId, version: before.version + 1 };
  plan.writes.updates.push({ table: 'work_entry', id: before.id, set });
  keepRevision(before, plan, context);
}

function keepRevision(before: WorkEntry, plan: Plan, { newId, now }: PlanContext): void {
  inserting(plan, 'work_entry_revision').push({
    id: newId(),
    entryId: before.id,
    version: before.version,
    kind: 'changed',
    content: JSON.stringify(before),
    at: now,
    accountId: null,
    reason: 'Nạp lại từ tệp',
  });
}

function noteDay(entry: WorkEntry, plan: Plan): void {
  const last = plan.days.at(-1);
  if (last?.id === entry.workDayId) return;
  plan.days.push({ id: entry.workDayId, cadreId: entry.cadreId, month: entry.month });
}

/** A day whose last line moved elsewhere goes with its steps. */
async function removeEmptyDays(db: Db | Trx, lines: readonly Line[], plan: Plan): Promise<void> {
  const movedIds = new Set<string>();
  const left = new Set<string>();
  for (const { entry, before } of lines) {
    if (!before || before.workDayId === entry.workDayId) continue;
    movedIds.add(before.id);
    left.add(before.workDayId);
  }
  if (left.size === 0) return;
  for (const entry of await listLinesOfDays(db, [...left])) {
    if (!movedIds.has(entry.id)) left.delete(entry.workDayId);
  }
  for (const { entry } of lines) left.delete(entry.workDayId);
  const values = [...left];
  plan.writes.lateRemovals.push({ table: 'cadre_day', column: 'workDayId', values });
  plan.writes.lateRemovals.push({ table: 'day_step', column: 'workDayId', values });
  plan.writes.lateRemovals.push({ table: 'work_day', column: 'id', values });
}
