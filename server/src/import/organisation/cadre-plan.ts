import type { Db, Trx } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import type { CadreRow } from '@so-viec/shared/import/import-row';
import { keptAt, relationsToPerson } from '../../cadre/person.ts';
import { emptyPlan, keepRow, type Plan, type PlanContext } from '../plan.ts';
import { isOwn, refuseBeyond, refuseOwn, refusePerson } from '../rights/row-rights.ts';
import { type PlannedAssignment, planAssignments, writeAssignment } from './cadre-assignments.ts';
import { type HeadsOfFile, noteHead, noteLeft, refuseOutsideLife, refuseTwoHeads } from './cadre-life.ts';
import { type PlannedPerson, planPerson } from './cadre-person.ts';
import { type CadreReference, loadCadreReference } from './cadre-reference.ts';
import { refuseLostDuty, type ShorterDuty, shorterDuty } from './duty-lost.ts';
import { noteDaysAlong, type Reposted, repostedBy } from './reposted.ts';

/** Works out people, logins, what they hold and what they head. Several rows of one person are several assignments. */
export async function planCadres(
  db: Db | Trx,
  rows: readonly CadreRow[],
  context: PlanContext,
): Promise<Plan> {
  const plan = emptyPlan();
  const reference = await loadCadreReference(db);
  const heads: HeadsOfFile = { byUnit: new Map(), replaced: new Set() };
  const shorter: ShorterDuty[] = [];
  const reposted = new Map<string, Reposted>();
  for (const some of Map.groupBy(rows, (row) => row.code).values()) {
    if (isRefusedWhole(some, reference, plan, context)) continue;
    const person = planPerson(some, reference, plan, context);
    if (!person) continue;
    const assignments = planAssignments(person.cadreId, some, reference, plan);
    refuseOutsideLife(assignments, reference, plan, context.today);
    const posts = repostedBy(person.cadreId, assignments, reference);
    shorter.push(...shorterDuty(person.cadreId, assignments, posts));
    const isKnown = reference.assignments.has(person.cadreId);
    if (isKnown && assignments.some(({ before, cells }) => !before || cells.length > 0)) {
      reposted.set(person.cadreId, posts);
    }
    for (const one of assignments) {
      const replaced = writeAssignment(person.cadreId, one, reference, plan, context);
      if (!replaced) continue;
      for (const id of replaced) heads.replaced.add(id);
      noteHead(heads, person.cadreId, one);
      noteLeft(plan, person.cadreId, one);
    }
    tally(person, assignments, plan);
    const touched = assignments.filter(({ before, cells }) => !before || cells.length > 0);
    const rows = touched.map(({ row, before, columns: { unitId } }) => ({
      ...{ row: row.row, cadreId: person.cadreId },
      unitIds: before ? [before.unitId, unitId] : [unitId],
    }));
    refuseBeyond(plan, 'cadres', rows, context);
    if (person.cells.length > 0) refuseUnkept(some, reference, plan, context);
    if (isOwn(context, person.cadreId)) refuseOwnChanges(person, assignments, plan);
  }
  refuseTwoHeads(plan, reference, heads);
  await refuseLostDuty(db, shorter, plan);
  plan.reposted.push(...reposted.keys());
  await noteDaysAlong(db, reposted, plan);
  plan.touchesOrganisation = plan.added + plan.changes.length > 0;
  return plan;
}

/** Whether rows are of somebody whose page is not there for who brings the file: then they are told nothing of it. */
function isRefusedWhole(
  rows: readonly CadreRow[],
  { cadres, assignments, units }: CadreReference,
  plan: Plan,
  context: PlanContext,
): boolean {
  const { access } = context;
  const known = cadres.get(rows[0]?.code ?? '');
  if (!access || !known) return false;
  const posts = assignments.get(known.id) ?? [];
  if (can(relationsToPerson(access, known.id, posts), 'cadre.read')) return false;
  for (const { row, unitCode } of rows) refusePerson(plan, row, units.get(unitCode), context);
  return true;
}

/** Refuses another name, kind or mail of somebody whose records who brings the file does not keep. */
function refuseUnkept(
  rows: readonly CadreRow[],
  { cadres, assignments }: CadreReference,
  plan: Plan,
  context: PlanContext,
): void {
  const { access, today } = context;
  const [first] = rows;
  const known = cadres.get(first?.code ?? '');
  if (!access || !first || !known || isOwn(context, known.id)) return;
  const kept = keptAt(assignments.get(known.id) ?? [], today);
  if (can(relationsToPerson(access, known.id, kept), 'cadre.change')) return;
  refusePerson(plan, first.row, kept[0]?.unitId, context);
}

/** A row of one's own that says what is there already changes nothing, and may stay in a file of everybody. */
function refuseOwnChanges(
  { cells: ofPerson }: PlannedPerson,
  assignments: readonly PlannedAssignment[],
  plan: Plan,
): void {
  for (const [place, { row, before, cells }] of assignments.entries()) {
    const isSame = before && cells.length === 0 && (place > 0 || ofPerson.length === 0);
    if (!isSame) refuseOwn(plan, 'cadres', row.row);
  }
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
