import type { Db, Trx } from '@so-viec/db';
import type { CadreRow } from '@so-viec/shared/import/import-row';
import { emptyPlan, keepRow, type Plan, type PlanContext } from '../plan.ts';
import { type PlannedAssignment, planAssignments, writeAssignment } from './cadre-assignments.ts';
import { type PlannedPerson, planPerson } from './cadre-person.ts';
import { type CadreReference, loadCadreReference } from './cadre-reference.ts';

/** Works out people, logins, what they hold and what they head. Several rows of one person are several assignments. */
export async function planCadres(
  db: Db | Trx,
  rows: readonly CadreRow[],
  context: PlanContext,
): Promise<Plan> {
  const plan = emptyPlan();
  const reference = await loadCadreReference(db);
  for (const some of Map.groupBy(rows, (row) => row.code).values()) {
    const person = planPerson(some, reference, plan, context);
    if (!person) continue;
    const assignments = planAssignments(person.cadreId, some, reference, plan);
    for (const one of assignments) writeAssignment(person.cadreId, one, reference, plan, context);
    tally(person, assignments, plan);
  }
  noteEarlyAssignments(rows, reference, plan);
  plan.touchesOrganisation = plan.added + plan.changes.length > 0;
  return plan;
}

/** What changes about the person is told with their first row. */
function tally(person: PlannedPerson, assignments: readonly PlannedAssignment[], plan: Plan): void {
  let personCells = person.cells;
  for (const { row, before, cells } of assignments) {
    const all = [...personCells, ...cells];
    personCells = [];
    if (!before) plan.added++;
    else if (all.length > 0) plan.changes.push({ row: row.row, cells: all });
    else keepRow(plan, row.row);
  }
}

/** Reports use the tree of their month: who stands in a unit before it is there is worth a look. */
function noteEarlyAssignments(rows: readonly CadreRow[], reference: CadreReference, plan: Plan): void {
  const early = rows.filter((row) => {
    const since = reference.unitsSince.get(reference.units.get(row.unitCode) ?? '');
    return since !== undefined && row.fromOn < since;
  });
  const [first] = early;
  if (!first) return;
  const text = `${early.length} bố trí bắt đầu trước ngày đơn vị có trên Sổ Việc, như dòng ${first.row} (${first.unitCode}).`;
  plan.notes.push({ code: 'before-unit', text });
}
