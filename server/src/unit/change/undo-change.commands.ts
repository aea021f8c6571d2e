import {
  countNamingMade,
  countWorkSince,
  type Db,
  findTracedChange,
  inTransaction,
  listPersonNames,
  lockAllCadres,
  lockOrganisation,
  moveLinesBack,
  noteChangeTrace,
  raiseChangeCounter,
  rebuildFigures,
  removeRows,
  requireOpenUnits,
  restoreRows,
  type Trx,
  tracedRowsNow,
} from '@so-viec/db';
import { firstDayOfUnitChanges } from '@so-viec/shared/assignment/reach-back.rules';
import { formatDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { nameSortKey } from '@so-viec/shared/text/name';
import {
  type ChangeTrace,
  holdsTheSame,
  TRACED_TABLES,
  type TracedRow,
  type TracedTable,
} from '@so-viec/shared/unit/change/trace.rules';
import type { UnitChange } from '@so-viec/shared/unit/change/unit-change.schema';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { refuseForOneself, requireAbove } from './change-rights.ts';
import type { Changer } from './changer.ts';
import { loadWorld } from './prepare-change.ts';

/** What is refused where rows of these tables have changed since. */
const RESTS = {
  unit: 'unit-change-rests-units',
  unit_version: 'unit-change-rests-units',
  unit_succession: 'unit-change-rests-units',
  work_day: 'unit-change-rests-work',
} as const;

/**
 * Takes back a change that was entered wrongly, as if it had never been: units, posts, heads, open work and days stand as
 * before. Refused with 422 as soon as anything rests on it, or where months would change that no other change reaches;
 * the same request twice is one. The register and the trail keep both.
 */
export function undoChange(db: Db, by: Changer, changeId: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    await lockOrganisation(trx);
    const stored = await findTracedChange(trx, changeId);
    if (!stored) throw new Problem('not-found');
    const change: UnitChange = JSON.parse(stored.content);
    requireAbove(by.access, await loadWorld(trx), change);
    if (stored.undoneAt !== null) return;
    if (change.kind === 'week') await refuseForOneself(trx, by.access, change);
    const first = firstDayOfUnitChanges(by.today);
    if (change.on < first)
      throw new Problem('unit-change-too-far-back', { params: { day: formatDay(first) } });
    await lockAllCadres(trx);
    const trace: ChangeTrace = JSON.parse(stored.trace);
    await requireNothingRests(trx, trace, change.on);
    await requireOpenUnits(trx, unitsOf(trace), change.on);
    await restore(trx, trace);
    if (trace.rows.work_day.changed.length > 0) {
      await rebuildFigures(trx, monthOf(change.on), monthOf(by.today));
    }
    const { accountId } = by.access.actor;
    await noteChangeTrace(trx, changeId, { undoneAt: by.at, undoneById: accountId });
    await raiseChangeCounter(trx);
    const detail = { kind: change.kind, on: change.on, decision: change.decision };
    await audit(trx, { at: by.at, accountId }, 'unit.undo-change', {
      object: 'unit',
      objectId: changeId,
      detail,
    });
  });
}

/** Posts, offices and delegations, by the column that names their person. */
const PERSONAL = { assignment: 'cadreId', headship: 'cadreId', delegation: 'fromCadreId' } as const;
const NAMED_AT_MOST = 5;

/** Names the people whose posts or offices stand otherwise than the change wrote them. */
async function requireSamePosts(trx: Trx, trace: ChangeTrace): Promise<void> {
  const changed = new Set<string>();
  let count = 0;
  for (const [table, column] of Object.entries(PERSONAL) as [keyof typeof PERSONAL, string][]) {
    const rows = await otherwiseNow(trx, table, trace);
    count += rows.length;
    for (const row of rows) changed.add(String(row[column] ?? row.toCadreId));
  }
  if (count === 0) return;
  const names = (await listPersonNames(trx, [...changed])).map(({ fullName }) => fullName);
  const inOrder = names.toSorted((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1));
  const people = inOrder.slice(0, NAMED_AT_MOST).join(', ');
  const others = Math.max(0, names.length - NAMED_AT_MOST);
  throw new Problem('unit-change-rests-posts', { params: { count, people, others } });
}

/** The rows of a table that the change wrote and that are gone or hold something else now. */
async function otherwiseNow(trx: Trx, table: TracedTable, { rows }: ChangeTrace): Promise<TracedRow[]> {
  const { added, changed } = rows[table];
  const written = [...added, ...changed.map(({ after }) => after)];
  const now = await tracedRowsNow(
    trx,
    table,
    written.map(({ id }) => id),
  );
  const byId = new Map(now.map((row) => [row.id, row]));
  return written.filter((row) => !holdsTheSame(table, row, byId.get(row.id)));
}

async function requireNothingRests(trx: Trx, trace: ChangeTrace, on: string): Promise<void> {
  for (const [table, code] of Object.entries(RESTS) as [keyof typeof RESTS, (typeof RESTS)['unit']][]) {
    const { length: count } = await otherwiseNow(trx, table, trace);
    if (count > 0) throw new Problem(code, { params: { count } });
  }
  await requireSamePosts(trx, trace);
  const made = await countNamingMade(trx, trace);
  if (made > 0) throw new Problem('unit-change-rests-made', { params: { count: made } });
  const work = await countWorkSince(trx, trace, on);
  if (work > 0) throw new Problem('unit-change-rests-work', { params: { count: work } });
}

/** What rests on others goes first; what others rest on is back before them. */
async function restore(trx: Trx, { rows }: ChangeTrace): Promise<void> {
  await moveLinesBack(trx, rows.work_day);
  const tables: readonly TracedTable[] = TRACED_TABLES;
  for (const table of tables) await restoreRows(trx, table, rows[table]);
  for (const table of tables.toReversed()) await removeRows(trx, table, rows[table].added);
}

function unitsOf({ rows: { unit_version: versions } }: ChangeTrace): string[] {
  const written = [...versions.added, ...versions.removed, ...versions.changed.map(({ after }) => after)];
  return [...new Set(written.map(({ unitId }) => String(unitId)))];
}
