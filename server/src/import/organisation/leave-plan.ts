import { type Db, leaveWords, listAllAssignments, listAllLeave, listCadreCodes, type Trx } from '@so-viec/db';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { LeaveRow } from '@so-viec/shared/import/import-row';
import { LEAVE_WORDS, wordOf } from '@so-viec/shared/import/words';
import type { LeaveStretch } from '@so-viec/shared/leave/leave.rules';
import { overlapping } from '@so-viec/shared/leave/leave-request.rules';
import { storedHalf, unitsOfLeave } from '../../leave/leave-checks.ts';
import { differences, type Facts } from '../cells.ts';
import { halfCell } from '../export/export-cell.ts';
import { emptyPlan, inserting, keepRow, type Plan, type PlanContext, refuse } from '../plan.ts';
import { isOwn, refuseBeyond, refuseOwn } from '../rights/row-rights.ts';
import { daysOf, type Placed, placeRows } from './leave-halves.ts';

type Stored = Awaited<ReturnType<typeof listAllLeave>>[number];
/** A row that adds or changes leave of somebody. */
interface WrittenLeave {
  cadreId: string;
  row: LeaveRow;
}
type Stretch = LeaveStretch & { row: LeaveRow | undefined };

/** A person's leave is known by its first day and its half; it may not overlap another of theirs. */
export async function planLeave(
  db: Db | Trx,
  rows: readonly LeaveRow[],
  context: PlanContext,
): Promise<Plan> {
  const plan = emptyPlan();
  const cadreIds = new Map((await listCadreCodes(db)).map((c) => [c.code, c.id]));
  const stored = Map.groupBy(await listAllLeave(db), (leave) => leave.cadreId);
  const written: WrittenLeave[] = [];
  for (const [code, some] of Map.groupBy(rows, (row) => row.cadreCode)) {
    const cadreId = cadreIds.get(code);
    if (cadreId === undefined) refuseUnknown(some, plan);
    else written.push(...planLeaveOf(cadreId, some, stored.get(cadreId) ?? [], plan, context));
  }
  await refuseUnkept(db, written, plan, context);
  plan.touchesOrganisation = plan.added + plan.changes.length > 0;
  return plan;
}

/** Refuses leave from days of units whose records who brings the file does not keep. */
async function refuseUnkept(
  db: Db | Trx,
  written: readonly WrittenLeave[],
  plan: Plan,
  context: PlanContext,
): Promise<void> {
  if (!context.access || written.length === 0) return;
  const posts = Map.groupBy((await listAllAssignments(db)).reverse(), (post) => post.cadreId);
  const rows = written.map(({ cadreId, row }) => {
    return { cadreId, row: row.row, unitIds: unitsOfLeave(posts.get(cadreId) ?? [], row) };
  });
  refuseBeyond(plan, 'leave', rows, context);
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
): WrittenLeave[] {
  const written: WrittenLeave[] = [];
  const placed = [...Map.groupBy(rows, (row) => row.fromOn)].flatMap(([fromOn, some]) =>
    placeRows(
      some,
      stored.filter((leave) => leave.fromOn === fromOn),
    ),
  );
  const named = new Set(placed.map(({ before }) => before));
  const stretches: Stretch[] = stored
    .filter((leave) => !named.has(leave))
    .map((leave) => ({ ...leave, ...leaveWords(leave), row: undefined }));
  for (const one of placed.toSorted((a, b) => a.row.row - b.row.row)) {
    const stretch = { ...daysOf(one), row: one.row };
    if (!isUsable(stretch, stretches, plan)) continue;
    stretches.push(stretch);
    const { unchanged } = plan;
    if (one.before) changeLeave(one.before, one, plan);
    else addLeave(cadreId, one, plan, context);
    if (plan.unchanged > unchanged) continue;
    written.push({ cadreId, row: one.row });
    if (isOwn(context, cadreId)) refuseOwn(plan, 'leave', one.row.row);
  }
  return written;
}

function isUsable(stretch: Stretch & { row: LeaveRow }, others: readonly Stretch[], plan: Plan): boolean {
  const { row } = stretch;
  if (row.toOn < row.fromOn) {
    const params = { from: formatDay(row.fromOn), to: formatDay(row.toOn) };
    refuse(plan, { kind: 'leave', row: row.row, key: 'toOn' }, 'from-after-to', params);
    return false;
  }
  const other = overlapping(others, stretch);
  if (!other) return true;
  const at = { kind: 'leave', row: row.row, key: 'fromOn' } as const;
  if (other.row && other.fromOn === row.fromOn && other.toOn === row.toOn) {
    refuse(plan, at, 'double-row', { other: other.row.row });
  } else {
    refuse(plan, at, 'leave-overlap', { from: formatDay(other.fromOn), to: formatDay(other.toOn) });
  }
  return false;
}

function addLeave(cadreId: string, placed: Placed, plan: Plan, { newId }: PlanContext): void {
  const { fromOn, toOn, kind } = placed.row;
  plan.added++;
  const row = { id: newId(), cadreId, fromOn, toOn, kind, ...storedHalf(daysOf(placed)), version: 1 };
  inserting(plan, 'leave').push(row);
}

function changeLeave(before: Stored, placed: Placed, plan: Plan): void {
  const { row, half } = placed;
  const cells = differences(
    'leave',
    factsOf({ ...before, half: before.isHalf === 1 ? before.half : null }),
    factsOf({ ...row, half }),
  );
  if (cells.length === 0) {
    keepRow(plan, row.row);
    return;
  }
  const { toOn, kind } = row;
  const set = { toOn, kind, ...storedHalf(daysOf(placed)), version: before.version + 1 };
  plan.writes.updates.push({ table: 'leave', id: before.id, set });
  plan.changes.push({ row: row.row, cells });
}

function factsOf(leave: { toOn: string; kind: string; half: string | null }): Facts<'leave'> {
  const { toOn, kind, half } = leave;
  return { toOn: formatDay(toOn), kind: wordOf<string>(LEAVE_WORDS, kind), isHalf: halfCell(half) };
}
