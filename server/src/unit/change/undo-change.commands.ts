import {
  type Db,
  findTracedChange,
  inTransaction,
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
} from '@so-viec/db';
import { firstDayOfUnitChanges } from '@so-viec/shared/assignment/reach-back.rules';
import { type CivilDay, formatDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { Passing } from '@so-viec/shared/unit/change/body.rules';
import type { UnitWorld } from '@so-viec/shared/unit/change/draft';
import { type ChangeTrace, TRACED_TABLES, type TracedTable } from '@so-viec/shared/unit/change/trace.rules';
import type { UnitChange } from '@so-viec/shared/unit/change/unit-change.schema';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { refuseForOneself, requireAbove, requireAboveBodies } from './change-rights.ts';
import type { Changer } from './changer.ts';
import { requireRightsKept } from './lost-rights.ts';
import { requireNothingRests } from './nothing-rests.ts';
import { loadWorld } from './prepare-change.ts';

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
    const world = await loadWorld(trx);
    requireAbove(by.access, world, change);
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
    const restored = await loadWorld(trx);
    requireAboveBodies(by.access, passingBack(trace, { world, restored, on: change.on }));
    await requireRightsKept(trx, { before: world, after: restored }, by.today);
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

/** What comes back goes out of the bodies that have it now. */
function passingBack(
  trace: ChangeTrace,
  { world, restored, on }: { world: UnitWorld; restored: UnitWorld; on: CivilDay },
): Passing {
  return {
    before: (unitId) => world.timelines.get(unitId) ?? [],
    after: (unitId) => restored.timelines.get(unitId) ?? [],
    units: unitsOf(trace),
    moves: trace.moves.map((move) => ({ fromUnitId: move.toUnitId, toUnitId: move.fromUnitId })),
    on,
  };
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
