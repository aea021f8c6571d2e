import { type Db, listAllLeave, listCadreCodes, type Trx } from '@so-viec/db';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { LeaveRow } from '@so-viec/shared/import/import-row';
import { LEAVE_WORDS, wordOf } from '@so-viec/shared/import/words';
import { differences, type Facts, yes } from '../cells.ts';
import { emptyPlan, inserting, keepRow, type Plan, type PlanContext, refuse } from '../plan.ts';

type Stored = Awaited<ReturnType<typeof listAllLeave>>[number];
interface Stretch {
  fromOn: string;
  toOn: string;
  row: LeaveRow | undefined;
}

/** A person's leave is known by its first day; it may not overlap another of theirs. */
export async function planLeave(
  db: Db | Trx,
  rows: readonly LeaveRow[],
  context: PlanContext,
): Promise<Plan> {
  const plan = emptyPlan();
  const cadreIds = new Map((await listCadreCodes(db)).map((c) => [c.code, c.id]));
  const stored = Map.groupBy(await listAllLeave(db), (leave) => leave.cadreId);
  for (const [code, some] of Map.groupBy(rows, (row) => row.cadreCode)) {
    const cadreId = cadreIds.get(code);
    if (cadreId === undefined) refuseUnknown(some, plan);
    else planLeaveOf(cadreId, some, stored.get(cadreId) ?? [], plan, context);
  }
  plan.touchesOrganisation = plan.added + plan.changes.length > 0;
  return plan;
}

function refuseUnknown(rows: readonly LeaveRow[], plan: Plan): void {
  for (const row of rows) {
    refuse(plan, { kind: 'leave', row: row.row, key: 'cadreCode' }, 'unknown-cadre', { code: row.cadreCode });
  }
}

function planLeaveOf(
  cadreId: string,
  rows: readonly LeaveRow[],
  stored: readonly Stored[],
  plan: Plan,
  context: PlanContext,
): void {
  const known = new Map(stored.map((leave) => [leave.fromOn, leave]));
  const named = new Set(rows.map((row) => row.fromOn));
  const stretches: Stretch[] = stored
    .filter((leave) => !named.has(leave.fromOn))
    .map(({ fromOn, toOn }) => ({ fromOn, toOn, row: undefined }));
  for (const row of rows) {
    if (!isUsable(row, stretches, plan)) continue;
    stretches.push({ fromOn: row.fromOn, toOn: row.toOn, row });
    const before = known.get(row.fromOn);
    if (before) changeLeave(before, row, plan);
    else addLeave(cadreId, row, plan, context);
  }
}

function isUsable(row: LeaveRow, others: readonly Stretch[], plan: Plan): boolean {
  if (row.toOn < row.fromOn) {
    const params = { from: formatDay(row.fromOn), to: formatDay(row.toOn) };
    refuse(plan, { kind: 'leave', row: row.row, key: 'toOn' }, 'from-after-to', params);
    return false;
  }
  const other = others.find((o) => o.fromOn <= row.toOn && row.fromOn <= o.toOn);
  if (!other) return true;
  const at = { kind: 'leave', row: row.row, key: 'fromOn' } as const;
  if (other.row && other.fromOn === row.fromOn && other.toOn === row.toOn) {
    refuse(plan, at, 'double-row', { other: other.row.row });
  } else {
    refuse(plan, at, 'leave-overlap', { from: formatDay(other.fromOn), to: formatDay(other.toOn) });
  }
  return false;
}

function addLeave(cadreId: string, row: LeaveRow, plan: Plan, { newId }: PlanContext): void {
  const { fromOn, toOn, kind, isHalf } = row;
  plan.added++;
  inserting(plan, 'leave').push({
    id: newId(),
    cadreId,
    fromOn,
    toOn,
    kind,
    isHalf: isHalf ? 1 : 0,
    version: 1,
  });
}

function changeLeave(before: Stored, row: LeaveRow, plan: Plan): void {
  const cells = differences('leave', factsOf({ ...before, isHalf: before.isHalf === 1 }), factsOf(row));
  if (cells.length === 0) {
    keepRow(plan, row.row);
    return;
  }
  const { toOn, kind, isHalf } = row;
  const set = { toOn, kind, isHalf: isHalf ? 1 : 0, version: before.version + 1 };
  plan.writes.updates.push({ table: 'leave', id: before.id, set });
  plan.changes.push({ row: row.row, cells });
}

function factsOf({ toOn, kind, isHalf }: { toOn: string; kind: string; isHalf: boolean }): Facts<'leave'> {
  return { toOn: formatDay(toOn), kind: wordOf<string>(LEAVE_WORDS, kind), isHalf: yes(isHalf) };
}
