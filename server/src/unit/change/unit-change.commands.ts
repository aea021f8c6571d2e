import {
  type Db,
  findTracedChange,
  findUnitChange,
  insertSuccessions,
  insertUnitChange,
  insertUnits,
  inTransaction,
  lockAllCadres,
  lockOrganisation,
  moveOpenTasks,
  movePosts,
  moveWork,
  raiseChangeCounter,
  raiseUnitVersions,
  rebuildFigures,
  requireOpenUnits,
  type Trx,
  writeVersions,
} from '@so-viec/db';
import { type CivilDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { passingIn } from '@so-viec/shared/unit/change/body.rules';
import type { UnitDraft } from '@so-viec/shared/unit/change/draft';
import type { UnitVersionFacts } from '@so-viec/shared/unit/change/timeline.rules';
import type { UnitChange } from '@so-viec/shared/unit/change/unit-change.schema';
import { audit } from '../../audit/audit.ts';
import type { ImpactView } from '../../calendar/impact.ts';
import { Problem } from '../../http/problem.ts';
import {
  refuseForOneself,
  refuseOwnOffice,
  requireAbove,
  requireAboveBodies,
  requireSeen,
} from './change-rights.ts';
import { type ChangeSummary, summaryOf } from './change-summary.ts';
import { imageBefore, keepTrace } from './change-trace.ts';
import type { Changer } from './changer.ts';
import { planLeaders, writeLeaders } from './merged-leaders.ts';
import { loadWorld, type PreparedChange, prepareChange, worldOf } from './prepare-change.ts';
import { weekImpactOf } from './week-impact.ts';

/** What a change would do, in numbers and names, with the refusals beside their fields; nothing is written. */
export async function previewChange(
  db: Db,
  by: Changer,
  change: UnitChange,
): Promise<ChangeSummary & { week: ImpactView | null }> {
  const world = await worldOf(db, by.access.organisation.changeCount);
  requireAbove(by.access, world, change);
  await refuseForOneself(db, by.access, change);
  const prepared = await prepareChange(db, world, change, { today: by.today });
  requireAboveBodies(by.access, passingIn(prepared.draft));
  refuseOwnOffice(by.access, await planLeaders(db, change, prepared.draft));
  const summary = await summaryOf(db, { world, change, prepared, today: by.today });
  return { ...summary, week: await weekImpactOf(db, by, change, prepared) };
}

/**
 * Writes a reorganisation in one transaction: versions, successions, posts, heads, and the days written since. The
 * same change twice is one. Days before `on` stay as they were, so no earlier report changes.
 */
export function changeUnits(db: Db, by: Changer, change: UnitChange): Promise<void> {
  return inTransaction(db, (trx) => writeChange(trx, by, change));
}

async function writeChange(trx: Trx, by: Changer, change: UnitChange): Promise<void> {
  await lockOrganisation(trx);
  const content = JSON.stringify(change);
  const known = await findUnitChange(trx, change.id);
  if (known) {
    if (known.content !== content) throw new Problem('duplicate-id');
    if ((await findTracedChange(trx, change.id))?.undoneAt) throw new Problem('unit-change-undone');
    return;
  }
  const world = await loadWorld(trx);
  requireAbove(by.access, world, change);
  await refuseForOneself(trx, by.access, change);
  requireSeen(world, change);
  // Who writes a day now, or submits one, is waited for before posts and days are read; nobody writes days to come.
  if (takesDaysAlong(change) && change.on <= by.today) await lockAllCadres(trx);
  const prepared = await prepareChange(trx, world, change, by);
  const { draft } = prepared;
  requireAboveBodies(by.access, passingIn(draft));
  const leading = await planLeaders(trx, change, draft);
  refuseOwnOffice(by.access, leading);
  await requireOpenUnits(trx, [...draft.changed.keys()], change.on);
  if (draft.refusals.length > 0) throw new Problem('unit-change-refused', { fields: draft.refusals });
  const before = await imageBefore(trx, draft);
  await writeRegister(trx, by, { change, content, prepared });
  await writeDraft(trx, draft, { at: by.at, changeId: change.id });
  await writeLeaders(trx, draft, leading);
  await moveDays(trx, draft, by.today);
  const at = change.on <= by.today || draft.moves.length === 0 ? by.at : null;
  await keepTrace(trx, { changeId: change.id, draft, before, at });
  await raiseChangeCounter(trx);
}

const takesDaysAlong = ({ kind }: UnitChange) => kind === 'merge' || kind === 'split' || kind === 'end';

async function writeDraft(
  trx: Trx,
  draft: UnitDraft,
  { at, changeId }: { at: string; changeId: string },
): Promise<void> {
  const { on, decision, made, changed } = draft;
  await insertUnits(
    trx,
    made.map((unit) => ({ ...unit, createdAt: at, version: 1 })),
  );
  const stored = new Map([...draft.world.timelines.values()].flat().map((version) => [version.id, version]));
  const written = [...changed.values()].flat().filter((version) => stored.get(version.id) !== version);
  const isStored = ({ id }: UnitVersionFacts) => stored.has(id);
  const onlyEnds = (version: UnitVersionFacts) => {
    const { toOn: _, ...before } = stored.get(version.id) ?? version;
    return Object.entries(before).every(([key, value]) => version[key as keyof UnitVersionFacts] === value);
  };
  await writeVersions(trx, {
    inserts: written.filter((version) => !isStored(version)),
    ended: written.filter((version) => isStored(version) && onlyEnds(version)),
    mended: written.filter((version) => isStored(version) && !onlyEnds(version)),
  });
  await insertSuccessions(
    trx,
    draft.successions.map((row) => ({ id: draft.newId(), ...row, happenedOn: on, decision, changeId })),
  );
  await movePosts(trx, draft.moves, { on, newId: draft.newId });
  await raiseUnitVersions(trx, [...changed.keys()]);
}

/** A decision that holds already takes open work and the days written since along. */
async function moveDays(trx: Trx, { on, moves }: UnitDraft, today: CivilDay): Promise<void> {
  if (on > today || moves.length === 0) return;
  await moveOpenTasks(trx, moves);
  const moved = await moveWork(trx, moves, on);
  if (moved === 0) return;
  await rebuildFigures(trx, monthOf(on), monthOf(today));
}

interface Registered {
  change: UnitChange;
  content: string;
  prepared: PreparedChange;
}

async function writeRegister(
  trx: Trx,
  { access, at }: Changer,
  { change, content, prepared }: Registered,
): Promise<void> {
  const { accountId } = access.actor;
  const { id, kind, on, decision } = change;
  await insertUnitChange(trx, { id, kind, happenedOn: on, decision, content, at, accountId });
  const { draft, holders } = prepared;
  const detail = {
    kind,
    on,
    decision,
    units: draft.changed.size,
    ended: draft.ended.length,
    posts: holders.length,
  };
  const objectId = [...draft.changed.keys()][0] ?? id;
  await audit(trx, { at, accountId }, 'unit.change', { object: 'unit', objectId, detail });
}
