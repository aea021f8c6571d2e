import { countRoleGrants, type Db, sumTouchedWork } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { nameIn, type UnitDraft } from '@so-viec/shared/unit/change/draft';
import type { UnitChange } from '@so-viec/shared/unit/change/unit-change.schema';
import { peopleOfParts } from './change-people.ts';
import { namedUnits } from './named-units.ts';
import type { PreparedChange, VersionedWorld } from './prepare-change.ts';

const LISTED_AT_MOST = 20;

interface Of {
  world: VersionedWorld;
  change: UnitChange;
  prepared: PreparedChange;
  today: CivilDay;
}

/** What will hold from the day on, for the sentences of the preview. */
export async function summaryOf(db: Db, { world, change, prepared, today }: Of) {
  const { draft, holders, openDays } = prepared;
  const listed = (ids: readonly string[]) => ids.slice(0, LISTED_AT_MOST).map((id) => named(draft, id));
  const made = draft.made.map(({ id }) => id);
  // Another week touches neither name nor place, whatever is planned for later days.
  const kept = change.kind === 'week' ? [] : [...draft.changed.keys()];
  const stays = kept.filter((id) => !made.includes(id) && !draft.ended.includes(id));
  const moved = stays.filter((id) => parentIn(draft, id) !== parentBefore(draft, id));
  const going = new Set([...moved, ...draft.ended]);
  const below = namedUnits(world, [...going], change.on);
  return {
    kind: change.kind,
    on: change.on,
    isPast: change.on <= today,
    refusals: draft.refusals,
    made: listed(made),
    moved: { count: moved.length, rows: listed(moved) },
    ended: { count: draft.ended.length, rows: listed(draft.ended) },
    renamed: listed(stays.filter((id) => !moved.includes(id))),
    /** Everything that comes under another unit, with all below it. */
    units: below.length,
    people: peopleOf(draft, holders, below),
    openDays,
    roles: await countRoleGrants(db, draft.ended, change.on),
    /** Days and decided reviews that a day of the past moves to other units. */
    touched: change.on <= today ? await sumTouchedWork(db, draft.moves, change.on) : null,
    parts: change.kind === 'split' ? await peopleOfParts(db, draft) : [],
  };
}

export type ChangeSummary = Awaited<ReturnType<typeof summaryOf>>;

function peopleOf(draft: UnitDraft, holders: PreparedChange['holders'], below: readonly string[]): number {
  const units = new Set(below);
  const moves = draft.moves.filter(({ cadreIds }) => cadreIds !== null);
  const chosen = moves.flatMap(({ cadreIds }) => cadreIds ?? []);
  const there = holders.filter(({ unitId }) => units.has(unitId)).map(({ cadreId }) => cadreId);
  return new Set([...there, ...chosen]).size;
}

const parentBefore = ({ world, on }: UnitDraft, id: string) =>
  world.timelines.get(id)?.find((version) => version.fromOn <= on && (version.toOn ?? on) >= on)?.parentId;
const parentIn = (draft: UnitDraft, id: string) => draft.changed.get(id)?.at(-1)?.parentId;

function named(draft: UnitDraft, unitId: string) {
  const code = draft.world.codeOf.get(unitId) ?? draft.made.find(({ id }) => id === unitId)?.code ?? '';
  const to = draft.successions.find(({ fromUnitId }) => fromUnitId === unitId)?.toUnitId;
  const under = parentIn(draft, unitId);
  return {
    code,
    name: nameIn(draft, unitId),
    under: under ? nameIn(draft, under) : null,
    successor: to === undefined ? null : nameIn(draft, to),
  };
}
