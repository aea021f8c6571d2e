import {
  countOpenDays,
  countOpenReviews,
  type Db,
  listAllPassages,
  listDossiersAhead,
  listHolders,
  loadUnitWorld,
  type Trx,
} from '@so-viec/db';
import { firstDayOfUnitChanges, lastDayOfUnitChanges } from '@so-viec/shared/assignment/reach-back.rules';
import { addDays, type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import { newId as freshId } from '@so-viec/shared/id/uuidv7';
import {
  nameIn,
  refuse,
  timelineIn,
  type UnitDraft,
  type UnitWorld,
} from '@so-viec/shared/unit/change/draft';
import { planChange } from '@so-viec/shared/unit/change/plan.rules';
import type { UnitChange, UnitChangeOf } from '@so-viec/shared/unit/change/unit-change.schema';
import { refuseLostRights } from './lost-rights.ts';
import { namedUnits } from './named-units.ts';

/** A change worked out against the organisation as it is, with the people it concerns. */
export interface PreparedChange {
  draft: UnitDraft;
  /** Who holds a post, on the day or later, in units that change or end and in those below them. */
  holders: { unitId: string; cadreId: string }[];
  /** Days submitted and not reviewed in units that end. */
  openDays: number;
}

/** Units with the version each was seen in or has now. */
export interface VersionedWorld extends UnitWorld {
  versionOf: ReadonlyMap<string, number>;
}

export async function loadWorld(trx: Db | Trx): Promise<VersionedWorld> {
  const { units, timelines } = await loadUnitWorld(trx);
  return {
    idOf: new Map(units.map(({ id, code }) => [code, id])),
    codeOf: new Map(units.map(({ id, code }) => [id, code])),
    versionOf: new Map(units.map(({ id, version }) => [id, version])),
    timelines,
    passages: await listAllPassages(trx),
  };
}

const kept = new WeakMap<Db, { changeCount: number; world: Promise<VersionedWorld> }>();

/** The units as previews see them, read once and kept until the organisation changes. */
export function worldOf(db: Db, changeCount: number): Promise<VersionedWorld> {
  const known = kept.get(db);
  if (known?.changeCount === changeCount) return known.world;
  const world = loadWorld(db);
  kept.set(db, { changeCount, world });
  world.catch(() => kept.delete(db));
  return world;
}

/** What a change would do and why it may not, with nothing written. */
export async function prepareChange(
  trx: Db | Trx,
  world: VersionedWorld,
  change: UnitChange,
  { today, newId = freshId }: { today: CivilDay; newId?: (() => string) | undefined },
): Promise<PreparedChange> {
  const draft = planChange(world, change, newId);
  refuseFarDay(draft, change, today);
  await refuseLostRights(trx, draft, change, today);
  const holders = await listHolders(trx, concernedBy(world, draft), change.on);
  const openDays = await countOpenDays(trx, draft.ended);
  refusePeopleLeftBehind(draft, change, holders);
  await refuseDossiersAhead(trx, draft);
  if (change.kind === 'split') await refuseOddPeople(trx, draft, change);
  if (!handsWorkOn(draft, change)) await refuseOpenWork(trx, draft, change, openDays);
  return { draft, holders, openDays: openDays.reduce((sum, { count }) => sum + count, 0) };
}

/** Units begin and change as far back as figures may still move (what is older comes by an import), and two years ahead. */
function refuseFarDay(draft: UnitDraft, { on }: UnitChange, today: CivilDay): void {
  if (draft.refusals.some(({ path }) => path === 'on')) return;
  const first = firstDayOfUnitChanges(today);
  const last = lastDayOfUnitChanges(today);
  if (on < first) refuse(draft, 'on', 'unit-change-too-far-back', { day: formatDay(first) });
  if (on > last) refuse(draft, 'on', 'unit-change-too-far-ahead', { day: formatDay(last) });
}

/** Whether somebody reviews and decides what a unit that ends leaves: the head it goes over to, or of a split one the head above. */
function handsWorkOn(draft: UnitDraft, { kind }: UnitChange): boolean {
  if (kind !== 'split') return kind === 'merge';
  return draft.ended.every((unitId) => timelineIn(draft, unitId).at(-1)?.parentId !== null);
}

/** Days and reviews of units that end, which nobody could review or decide any more. */
async function refuseOpenWork(
  trx: Db | Trx,
  draft: UnitDraft,
  change: UnitChange,
  openDays: { unitId: string; count: number }[],
): Promise<void> {
  const refuseFor = (code: 'unit-has-open-days' | 'unit-has-open-reviews', open: typeof openDays) => {
    for (const { unitId, count } of open) {
      refuse(draft, fieldOfUnit(change), code, { name: nameIn(draft, unitId), count });
    }
  };
  refuseFor('unit-has-open-days', openDays);
  refuseFor('unit-has-open-reviews', await countOpenReviews(trx, draft.ended));
}

/** Dossiers of units that end which would come into force after their last day: in force for nobody. */
async function refuseDossiersAhead(trx: Db | Trx, draft: UnitDraft): Promise<void> {
  const last = formatDay(addDays(draft.on, -1));
  for (const { unitId, title, inForceOn } of await listDossiersAhead(trx, draft.ended, draft.on)) {
    const day = formatDay(inForceOn ?? draft.on);
    refuse(draft, 'on', 'unit-has-dossier-ahead', { name: nameIn(draft, unitId), title, day, last });
  }
}

const fieldOfUnit = ({ kind }: UnitChange): string => (kind === 'split' ? 'parts' : 'unit');

/** Units of the change and all below them, as they stand before it. */
function concernedBy(world: VersionedWorld, draft: UnitDraft): string[] {
  return namedUnits(world, [...draft.changed.keys(), ...draft.ended], draft.on);
}

function refusePeopleLeftBehind(
  draft: UnitDraft,
  change: UnitChange,
  holders: PreparedChange['holders'],
): void {
  for (const unitId of draft.ended) {
    const moves = draft.moves.filter((move) => move.fromUnitId === unitId);
    const goes = (cadreId: string) =>
      moves.some(({ cadreIds }) => cadreIds === null || cadreIds.includes(cadreId));
    const left = holders.filter((held) => held.unitId === unitId && !goes(held.cadreId)).length;
    const params = { name: nameIn(draft, unitId), count: left };
    if (left > 0) refuse(draft, fieldOfUnit(change), 'unit-has-people', params);
  }
}

/** People who go to two parts of a split, or are not in the unit at all. */
async function refuseOddPeople(
  trx: Db | Trx,
  draft: UnitDraft,
  { unit, parts, on }: UnitChangeOf<'split'>,
): Promise<void> {
  const unitId = draft.world.idOf.get(unit.code);
  if (unitId === undefined) return;
  const here = new Set((await listHolders(trx, [unitId], on)).map(({ cadreId }) => cadreId));
  const chosen = parts.flatMap(({ cadreIds }) => cadreIds);
  const odd = chosen.filter((cadreId, at) => !here.has(cadreId) || chosen.indexOf(cadreId) !== at).length;
  if (odd > 0) refuse(draft, 'parts', 'unit-split-people', { count: odd });
}
