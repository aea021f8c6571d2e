import { carriedOn, partsOf } from '@so-viec/shared/assignment/carried.rules';
import type { AssignmentKind } from '@so-viec/shared/assignment/held.rules';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import type { CadreRow } from '@so-viec/shared/import/import-row';
import { headshipOfTitle } from '@so-viec/shared/import/title.rules';
import { ASSIGNMENT_WORDS, wordOf } from '@so-viec/shared/import/words';
import { differences, type Facts, yes } from '../cells.ts';
import { type Change, inserting, type Plan, type PlanContext, refuse } from '../plan.ts';
import { type Held, refuseOverlaps } from './cadre-overlap.ts';
import { type CadreReference, positionOn, type StoredAssignment } from './cadre-reference.ts';

type Columns = Pick<
  StoredAssignment,
  'unitId' | 'positionId' | 'kind' | 'title' | 'fromOn' | 'toOn' | 'dailyMinutes' | 'hasDutyToLog'
>;

export interface PlannedAssignment {
  row: CadreRow;
  columns: Columns;
  before: StoredAssignment | undefined;
  /** What mergers and splits of its unit only carry on, as part of what stood before. */
  carried: StoredAssignment[];
  /** The same days by the units that hold the post in turn. */
  parts: [Columns, ...Columns[]];
  cells: Change['cells'];
}

/** What a person's rows make of what they hold: found by first day and kind, refused where two lie over each other. */
export function planAssignments(
  cadreId: string,
  rows: readonly CadreRow[],
  reference: CadreReference,
  plan: Plan,
): PlannedAssignment[] {
  const left = new Set(reference.assignments.get(cadreId));
  const planned = rows.flatMap((row) => planAssignment(row, { left, rows }, reference, plan) ?? []);
  const stored = [...left].map((a) => ({ ...heldOf(a, undefined, reference), isSettled: true }));
  const said = planned.flatMap(({ parts, row, before }) => {
    const isSettled = before?.unitId === parts[0].unitId;
    return parts.map((part) => ({ ...heldOf(part, row, reference), isSettled }));
  });
  refuseOverlaps([...stored, ...said], plan);
  return planned;
}

function heldOf(of: Columns, row: CadreRow | undefined, reference: CadreReference): Omit<Held, 'isSettled'> {
  const { kind, unitId, fromOn, toOn, positionId } = of;
  const unitCode = reference.unitCodes.get(unitId) ?? '';
  const positionCode = reference.positionCodes.get(positionId) ?? '';
  return { kind, unitId, unitCode, positionCode, fromOn, toOn, row };
}

function planAssignment(
  row: CadreRow,
  { left, rows }: { left: Set<StoredAssignment>; rows: readonly CadreRow[] },
  reference: CadreReference,
  plan: Plan,
): PlannedAssignment | undefined {
  const columns = columnsOf(row, reference, plan);
  if (!columns) return undefined;
  const stored = [...left]
    .filter((a) => a.kind === columns.kind && a.fromOn === columns.fromOn)
    .sort((a, b) => sameness(b, columns) - sameness(a, columns))
    .find((a) => columns.kind !== 'concurrent' || a.unitId === columns.unitId);
  const carried = stored ? carriedFrom(stored, { left, rows }, reference) : [];
  for (const one of stored ? [stored, ...carried] : []) left.delete(one);
  const before = stored && { ...stored, toOn: (carried.at(-1) ?? stored).toOn };
  const after = factsOf(columns, reference);
  return {
    row,
    columns,
    before,
    carried,
    parts: partsOf(columns, reference.passages),
    cells: before ? differences('cadres', factsOf(before, reference), after) : [],
  };
}

/** A post goes on through mergers and splits as one, unless the file names what it goes on in. */
function carriedFrom(
  stored: StoredAssignment,
  { left, rows }: { left: ReadonlySet<StoredAssignment>; rows: readonly CadreRow[] },
  { passages }: CadreReference,
): StoredAssignment[] {
  const isNamed = ({ kind, fromOn }: StoredAssignment) =>
    rows.some((row) => row.assignmentKind === kind && row.fromOn === fromOn);
  const posts = [...left].filter((one) => !isNamed(one)) as (StoredAssignment & { kind: AssignmentKind })[];
  return carriedOn(posts, stored as (typeof posts)[number], passages);
}

const sameness = (a: Columns, b: Columns) =>
  Number(a.unitId === b.unitId) + Number(a.positionId === b.positionId);

function columnsOf(row: CadreRow, reference: CadreReference, plan: Plan): Columns | undefined {
  const unitId = reference.units.get(row.unitCode);
  const positionId = positionOn(reference, row.positionCode, row.fromOn)?.id;
  const isOrdered = row.toOn === null || row.toOn >= row.fromOn;
  if (unitId === undefined) {
    refuse(plan, { kind: 'cadres', row: row.row, key: 'unitCode' }, 'unknown-unit', { code: row.unitCode });
  }
  if (positionId === undefined) {
    const at = { kind: 'cadres', row: row.row, key: 'positionCode' } as const;
    refuse(plan, at, 'unknown-position', { code: row.positionCode });
  }
  if (row.toOn !== null && !isOrdered) {
    const params = { from: formatDay(row.fromOn), to: formatDay(row.toOn) };
    refuse(plan, { kind: 'cadres', row: row.row, key: 'toOn' }, 'from-after-to', params);
  }
  if (unitId === undefined || positionId === undefined || !isOrdered) return undefined;
  const { title, fromOn, toOn, dailyMinutes } = row;
  const hasDutyToLog = row.hasDutyToLog ? 1 : 0;
  return { unitId, positionId, kind: row.assignmentKind, title, fromOn, toOn, dailyMinutes, hasDutyToLog };
}

function factsOf(of: Columns, reference: CadreReference): Facts<'cadres'> {
  return {
    unitCode: reference.unitCodes.get(of.unitId) ?? '',
    positionCode: reference.positionCodes.get(of.positionId) ?? '',
    title: of.title,
    toOn: of.toOn === null ? '' : formatDay(of.toOn),
    assignmentKind: wordOf<string>(ASSIGNMENT_WORDS, of.kind),
    dailyMinutes: formatMinutes(of.dailyMinutes),
    hasDutyToLog: yes(of.hasDutyToLog === 1),
  };
}

/**
 * Writes an assignment, what carries it on through mergers, and the headship its title gives in its unit. Returns the headships that this one
 * replaces, or nothing where the row says what is there.
 */
export function writeAssignment(
  cadreId: string,
  { columns, before, carried, parts, cells }: PlannedAssignment,
  reference: CadreReference,
  plan: Plan,
  context: PlanContext,
): string[] | undefined {
  if (before && cells.length === 0) return undefined;
  const [first, ...later] = parts;
  const id = before?.id ?? context.newId();
  const anew = later.map((part) => ({ ...part, id: context.newId() }));
  if (before) {
    const values = carried.map((part) => part.id);
    if (values.length > 0) plan.writes.removals.push({ table: 'assignment', column: 'id', values });
    plan.writes.updates.push({ table: 'assignment', id, set: { ...first, version: before.version + 1 } });
  }
  for (const part of before ? anew : [{ ...first, id }, ...anew]) {
    inserting(plan, 'assignment').push({ ...termsOf(before), ...part, cadreId, version: 1 });
  }
  if (carried.length + later.length > 0) {
    const was = before ? [before, ...carried] : [];
    plan.parted.push({ cadreId, was, parts: [{ ...first, id }, ...anew], toOn: columns.toOn });
  }
  return writeHeadship(cadreId, first, before, reference, plan, context);
}

/** What no file says of a post: as it was in each of its parts. */
const termsOf = (before: StoredAssignment | undefined) => ({
  weeklyPattern: before?.weeklyPattern ?? null,
  decision: before?.decision ?? '',
  decidedOn: before?.decidedOn ?? null,
  endDecision: before?.endDecision ?? '',
  endDecidedOn: before?.endDecidedOn ?? null,
  leaving: before?.leaving ?? '',
});

function writeHeadship(
  cadreId: string,
  { unitId, title, fromOn, toOn }: Columns,
  before: StoredAssignment | undefined,
  reference: CadreReference,
  plan: Plan,
  { newId }: PlanContext,
): string[] {
  const kind = headshipOfTitle(title);
  const known = (reference.headships.get(cadreId) ?? []).filter(
    (h) =>
      before && headshipOfTitle(before.title) && h.unitId === before.unitId && h.fromOn === before.fromOn,
  );
  const isSame = (h: (typeof known)[number]) => h.unitId === unitId && h.kind === kind && h.toOn === toOn;
  const ids = known.map((h) => h.id);
  if (known.length === 1 && known.every(isSame)) return ids;
  if (known.length > 0) plan.writes.removals.push({ table: 'headship', column: 'id', values: ids });
  if (kind) inserting(plan, 'headship').push({ id: newId(), unitId, cadreId, kind, fromOn, toOn });
  return ids;
}
