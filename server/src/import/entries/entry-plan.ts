import type { Db, Trx } from '@so-viec/db';
import type { EntryRow } from '@so-viec/shared/import/import-row';
import { emptyPlan, type Plan, type PlanContext } from '../plan.ts';
import { placeInDays, refuseOverfullDays } from './entry-days.ts';
import { loadExisting } from './entry-existing.ts';
import { linesOf } from './entry-lines.ts';
import { loadEntryReference } from './entry-reference.ts';
import { resolveLines } from './entry-resolve.ts';
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
  const existing = await loadExisting(db, found);
  const lines = linesOf(found, existing, reference, context);
  await compareOutputs(db, lines);
  refuseOverfullDays(lines, existing, plan);
  placeInDays(lines, existing, plan, context);
  if (plan.refusals.length > 0 || lines.every((line) => line.status === 'unchanged')) {
    plan.unchanged = lines.filter((line) => line.status === 'unchanged').length;
    return plan;
  }
  const neighbours = await loadNeighbours(db, lines, reference);
  const groups = planTasks(lines, neighbours, reference, plan, context);
  planOutputs(groups, await loadOutputs(db, groups), plan, context);
  await writeLines(db, lines, neighbours, plan, context);
  return plan;
}
