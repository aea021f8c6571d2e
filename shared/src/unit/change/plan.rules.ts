import { formatDay } from '../../civil-day/civil-day.ts';
import { contentOf } from './content.ts';
import type { UnitWorld } from './draft.ts';
import {
  changeUnit,
  changeWeek,
  childrenOf,
  endUnit,
  makeUnit,
  refuse,
  standingIn,
  startDraft,
  type UnitDraft,
  unitNamed,
} from './draft.ts';
import { planMerge } from './merge.rules.ts';
import { checkNothingBelow, checkPlaces, checkPlans } from './place.rules.ts';
import type { UnitContent } from './timeline.rules.ts';
import type { UnitChange, UnitChangeOf } from './unit-change.schema.ts';

/** What a change asked for makes of the organisation. It may be written only when nothing is refused. */
export function planChange(world: UnitWorld, change: UnitChange, newId: () => string): UnitDraft {
  const draft = startDraft(world, change, newId);
  const path = placeField(change.kind);
  plan(draft, change);
  if (draft.refusals.length === 0) checkPlans(draft);
  if (draft.refusals.length === 0) checkPlaces(draft, path);
  if (draft.refusals.length === 0) checkNothingBelow(draft, change.kind === 'end' ? 'unit' : path);
  return draft;
}

const PLACE_FIELD: Record<UnitChange['kind'], string> = {
  create: 'unit.parent',
  rename: 'on',
  move: 'parent',
  merge: 'into',
  split: 'parts',
  end: 'on',
  week: 'on',
};

/** The field beside which a wrong place in the tree is shown. */
export const placeField = (kind: UnitChange['kind']): string => PLACE_FIELD[kind];

function plan(draft: UnitDraft, change: UnitChange) {
  switch (change.kind) {
    case 'create':
      return planCreate(draft, change);
    case 'rename':
      return planRename(draft, change);
    case 'move':
      return planMove(draft, change);
    case 'merge':
      return planMerge(draft, change);
    case 'split':
      return planSplit(draft, change);
    case 'end': {
      const unitId = unitNamed(draft, change.unit.code, 'unit');
      if (unitId !== undefined) endUnit(draft, unitId);
      return;
    }
    case 'week': {
      const unitId = unitNamed(draft, change.unit.code, 'unit');
      if (unitId !== undefined) changeWeek(draft, unitId, change);
    }
  }
}

function planCreate(draft: UnitDraft, { unit }: UnitChangeOf<'create'>) {
  const parentId = unit.parent === null ? null : unitNamed(draft, unit.parent, 'unit.parent');
  if (parentId === undefined) return;
  makeUnit(draft, unit.code, contentOf(unit.content, parentId), 'unit.code');
}

function planRename(draft: UnitDraft, { unit, content }: UnitChangeOf<'rename'>) {
  const unitId = unitNamed(draft, unit.code, 'unit');
  if (unitId === undefined) return;
  const held = standingIn(draft, unitId);
  // Hours are changed by their own act, which shows what it moves.
  const next = { ...contentOf(content, held?.parentId ?? null), weeklyPattern: held?.weeklyPattern ?? null };
  const isSame =
    held && Object.entries(next).every(([key, value]) => held[key as keyof UnitContent] === value);
  if (isSame) return refuse(draft, 'content.name', 'unit-unchanged');
  changeUnit(draft, unitId, next);
}

function planMove(draft: UnitDraft, { unit, parent }: UnitChangeOf<'move'>) {
  const unitId = unitNamed(draft, unit.code, 'unit');
  const parentId = parent === null ? null : unitNamed(draft, parent, 'parent');
  if (unitId === undefined || parentId === undefined) return;
  if (standingIn(draft, unitId)?.parentId === parentId) return refuse(draft, 'parent', 'unit-unchanged');
  changeUnit(draft, unitId, { parentId });
}

/** New units take children and people of one that goes on or ends; they stand beside it. */
function planSplit(draft: UnitDraft, change: UnitChangeOf<'split'>) {
  const unitId = unitNamed(draft, change.unit.code, 'unit');
  const held = unitId && standingIn(draft, unitId);
  if (!unitId) return;
  if (!held)
    return refuse(draft, 'on', 'unit-not-standing', { name: change.unit.code, day: formatDay(draft.on) });
  const children = new Map(childrenOf(draft, unitId).map((child) => [child.unitId, child]));
  const taken = new Set<string>();
  for (const [index, part] of change.parts.entries()) {
    const path = `parts.${index}`;
    if (part.children.length + part.cadreIds.length === 0)
      refuse(draft, `${path}.cadreIds`, 'unit-split-empty', { name: part.content.name });
    const partId = makeUnit(draft, part.code, contentOf(part.content, held.parentId), `${path}.code`);
    if (partId === undefined) continue;
    for (const code of part.children) {
      const childId = unitNamed(draft, code, `${path}.children`);
      if (childId === undefined) continue;
      if (!children.has(childId) || taken.has(childId)) {
        refuse(draft, `${path}.children`, 'unit-not-below', { code, name: held.name });
      } else if (changeUnit(draft, childId, { parentId: partId })) taken.add(childId);
    }
    draft.successions.push({ fromUnitId: unitId, toUnitId: partId, kind: 'split' });
    draft.moves.push({ fromUnitId: unitId, toUnitId: partId, cadreIds: part.cadreIds });
  }
  if (change.endsUnit) endUnit(draft, unitId);
}
