import type { Db, Trx } from '@so-viec/db';
import type { EntryRow } from '@so-viec/shared/import/import-row';
import { emptyPlan, keepRow, type Plan, type PlanContext, refuse } from '../plan.ts';
import { isOwn, refuseBeyond, refuseOwn } from '../rights/row-rights.ts';
import { placeInDays, refuseOverfullDays, tellWaiting } from './entry-days.ts';
import { type Existing, loadExisting } from './entry-existing.ts';
import { isTypedKey } from './entry-key.ts';
import type { Found, Line } from './entry-line.ts';
import { linesOf } from './entry-lines.ts';
import { loadEntryReference } from './entry-reference.ts';
import { resolveLines } from './entry-resolve.ts';
import { refuseSecrets } from './entry-secret.ts';
import { writeLines } from './entry-write.ts';
import { compareOutputs } from './tasks/entry-compare-outputs.ts';
import { loadNeighbours } from './tasks/entry-neighbours.ts';
import { loadOutputs, planOutputs } from './tasks/entry-outputs.ts';
import { planTasks } from './tasks/entry-tasks.ts';

/** Works out what lines of history add or change. Reads only; nothing is written when a row is refused. */
export async function planEntries(
  db: Db | Trx,
  rows: readonly EntryRow[],
  context: PlanContext,
): Promise<Plan> {
  const plan = emptyPlan();
  const reference = await loadEntryReference(db);
  const found = resolveLines(rows, reference, context, plan);
  refuseOwnLines(found, plan, context);
  const existing = await loadExisting(db, found);
  refuseGoneLines(found, existing, plan);
  await refuseSecrets(db, found, { existing, reference }, plan);
  const all = linesOf(found, existing, reference, context);
  await compareOutputs(db, all);
  refuseOverfullDays(all, existing, plan);
  const waiting = placeInDays(all, existing, plan, context);
  if (plan.refusals.length === 0) tellWaiting(plan);
  if (plan.refusals.length > 0 || all.every((line) => line.status === 'unchanged')) {
    tellLines(all, plan);
    return plan;
  }
  // Lines written here are left alone, with the work of many days they belong to.
  const [lines, typed] = partLines(all);
  tellLines(typed, plan);
  const neighbours = await loadNeighbours(db, lines, reference);
  const groups = planTasks(lines, neighbours, reference, plan, context);
  planOutputs(groups, { stored: await loadOutputs(db, groups), waiting }, plan, context);
  await writeLines(db, lines, neighbours, plan, context);
  return plan;
}

/** What lines that are not written now would be. */
function tellLines(lines: readonly Line[], plan: Plan): void {
  for (const { row, status, cells } of lines) {
    if (!row) continue;
    if (status === 'unchanged') keepRow(plan, row.row);
    else if (status === 'changed') plan.changes.push({ row: row.row, cells });
    else plan.added++;
  }
}

function partLines(lines: readonly Line[]): [imported: Line[], typed: Line[]] {
  const isTyped = ({ before }: Line) => before !== undefined && before.importKey === null;
  return [lines.filter((line) => !isTyped(line)), lines.filter(isTyped)];
}

/** Imported lines count as accepted, and nobody accepts their own, or those of whom they do not read. */
function refuseOwnLines(found: readonly Found[], plan: Plan, context: PlanContext): void {
  for (const { row, cadreId } of found) {
    if (isOwn(context, cadreId)) refuseOwn(plan, 'entries', row.row);
  }
  const rows = found.map(({ row, cadreId, post }) => ({ row: row.row, cadreId, unitIds: [post.unitId] }));
  refuseBeyond(plan, 'entries', rows, context);
}

/** A line that was written here and exported, and is not there any more. */
function refuseGoneLines(found: readonly Found[], existing: Existing, plan: Plan): void {
  for (const { row, key } of found) {
    if (!isTypedKey(key) || existing.byKey.has(key)) continue;
    refuse(plan, { kind: 'entries', row: row.row, key: 'lineCode' }, 'line-gone', { code: row.lineCode });
  }
}
