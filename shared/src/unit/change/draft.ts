import { type CivilDay, formatDay } from '../../civil-day/civil-day.ts';
import type { FieldProblem, ProblemCode } from '../../problem/problem.ts';
import { isSameCode } from '../../text/same-code.ts';
import {
  changeFrom,
  endFrom,
  type Timeline,
  type TimelineResult,
  type UnitContent,
  type UnitVersionFacts,
  versionOn,
} from './timeline.rules.ts';
import { type WeekChange, weekBetween } from './week.rules.ts';

/** The organisation as it stands before a change: codes, ids and versions of every unit. */
export interface UnitWorld {
  idOf: ReadonlyMap<string, string>;
  codeOf: ReadonlyMap<string, string>;
  timelines: ReadonlyMap<string, Timeline>;
  /** Mergers and splits that were decided, past and ahead. */
  passages: readonly (Succession & { happenedOn: CivilDay })[];
}

/** Whose posts go over from one unit to another: everybody's, or those of these people. */
export interface PostMove {
  fromUnitId: string;
  toUnitId: string;
  cadreIds: readonly string[] | null;
}

export interface Succession {
  fromUnitId: string;
  toUnitId: string;
  kind: string;
}

/** What a change makes of the organisation, worked out before the first row is written. */
export interface UnitDraft {
  readonly world: UnitWorld;
  readonly on: CivilDay;
  readonly decision: string;
  readonly newId: () => string;
  /** Units that are made, with their codes. */
  made: { id: string; code: string }[];
  /** The timelines that differ from the world's. */
  changed: Map<string, Timeline>;
  ended: string[];
  successions: Succession[];
  moves: PostMove[];
  /** Beside which field, and why not. */
  refusals: FieldProblem[];
}

export function startDraft(
  world: UnitWorld,
  { on, decision }: { on: CivilDay; decision: string },
  newId: () => string,
): UnitDraft {
  const nothing = { made: [], changed: new Map(), ended: [], successions: [], moves: [], refusals: [] };
  return { world, on, decision, newId, ...nothing };
}

export function timelineIn(draft: UnitDraft, unitId: string): Timeline {
  return draft.changed.get(unitId) ?? draft.world.timelines.get(unitId) ?? [];
}

/** What a unit is on the day of the change, the change included. */
export function standingIn(draft: UnitDraft, unitId: string): UnitVersionFacts | undefined {
  return versionOn(timelineIn(draft, unitId), draft.on);
}

/** The name of a unit in refusals: that of the day, or else the last one it had. */
export function nameIn(draft: UnitDraft, unitId: string): string {
  return (standingIn(draft, unitId) ?? timelineIn(draft, unitId).at(-1))?.name ?? '';
}

/** Refuses the change, beside the field that `path` names. */
export function refuse(
  draft: UnitDraft,
  path: string,
  code: ProblemCode,
  params: Record<string, string | number> = {},
): void {
  draft.refusals.push({ path, code, params });
}

/** The id behind a code that somebody typed or chose; refuses a code that no unit has. */
export function unitNamed(draft: UnitDraft, code: string, path: string): string | undefined {
  const known = draft.world.idOf.get(code);
  if (known === undefined) refuse(draft, path, 'unit-unknown', { code });
  return known;
}

function settle(draft: UnitDraft, unitId: string, result: TimelineResult, path: string): boolean {
  if ('timeline' in result) {
    draft.changed.set(unitId, result.timeline);
    return true;
  }
  const { problem } = result;
  const params = { name: nameIn(draft, unitId), day: formatDay('on' in problem ? problem.on : draft.on) };
  refuse(draft, path, problem.code, params);
  return false;
}

/** Lets another content of a unit hold from the day of the change; refuses beside `path` where that cannot be. */
export function changeUnit(
  draft: UnitDraft,
  unitId: string,
  content: Partial<UnitContent>,
  path = 'on',
): boolean {
  const { on, decision, newId } = draft;
  const timeline = timelineIn(draft, unitId);
  return settle(draft, unitId, changeFrom(timeline, on, { content, decision, newId }), path);
}

/** Lets a unit have another week from the day of the change to a day; refuses where that changes nothing. */
export function changeWeek(draft: UnitDraft, unitId: string, week: WeekChange): void {
  const { on, decision, newId } = draft;
  const timeline = timelineIn(draft, unitId);
  const result = weekBetween(timeline, { ...week, on, decision, newId });
  if ('timeline' in result && result.timeline === timeline) refuse(draft, 'weeklyPattern', 'unit-unchanged');
  else settle(draft, unitId, result, 'on');
}

export function endUnit(draft: UnitDraft, unitId: string, path = 'on'): boolean {
  const isEnded = settle(draft, unitId, endFrom(timelineIn(draft, unitId), draft.on), path);
  if (isEnded) draft.ended.push(unitId);
  return isEnded;
}

function namesakeOf({ world }: UnitDraft, code: string): string | undefined {
  for (const [known, id] of world.idOf) if (isSameCode(known, code)) return id;
  return undefined;
}

/** Makes a unit that stands from the day of the change on; refuses a code that is taken. */
export function makeUnit(
  draft: UnitDraft,
  code: string,
  content: UnitContent,
  path: string,
): string | undefined {
  const { on, decision, newId } = draft;
  const known = draft.world.idOf.get(code) ?? namesakeOf(draft, code);
  if (known !== undefined) {
    refuse(draft, path, 'unit-code-taken', { code, name: nameIn(draft, known) });
    return undefined;
  }
  if (draft.made.some((made) => isSameCode(made.code, code))) {
    refuse(draft, path, 'unit-code-twice', { code });
    return undefined;
  }
  const id = newId();
  draft.made.push({ id, code });
  draft.changed.set(id, [{ id: newId(), unitId: id, fromOn: on, toOn: null, decision, ...content }]);
  return id;
}

/** The units that stand under one on the day of the change, as it was before it. */
export function childrenOf(draft: UnitDraft, unitId: string): UnitVersionFacts[] {
  const { world, on } = draft;
  return (childIndexOf(world).get(unitId) ?? []).flatMap((id) => {
    const version = versionOn(world.timelines.get(id) ?? [], on);
    return version?.parentId === unitId ? [version] : [];
  });
}

const childIndexes = new WeakMap<UnitWorld, Map<string, string[]>>();

/** Every unit that ever stood under another, by that other: made once for a world. */
function childIndexOf(world: UnitWorld): Map<string, string[]> {
  const known = childIndexes.get(world);
  if (known) return known;
  const found = new Map<string, Set<string>>();
  for (const [unitId, timeline] of world.timelines) {
    for (const { parentId } of timeline) {
      if (parentId === null) continue;
      const children = found.get(parentId) ?? new Set();
      found.set(parentId, children.add(unitId));
    }
  }
  const index = new Map([...found].map(([parentId, ids]) => [parentId, [...ids]]));
  childIndexes.set(world, index);
  return index;
}

/** Units that stand under one on some day from the change on, the change included. */
export function laterChildrenOf(draft: UnitDraft, unitId: string): string[] {
  const candidates = new Set([...(childIndexOf(draft.world).get(unitId) ?? []), ...draft.changed.keys()]);
  return [...candidates].filter((id) =>
    timelineIn(draft, id).some(
      (version) => version.parentId === unitId && (version.toOn === null || version.toOn >= draft.on),
    ),
  );
}
