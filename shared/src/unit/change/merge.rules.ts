import { formatDay } from '../../civil-day/civil-day.ts';
import { foldText } from '../../text/fold.ts';
import { contentOf } from './content.ts';
import { unitsAbove } from './cycle.rules.ts';
import {
  changeUnit,
  childrenOf,
  endUnit,
  makeUnit,
  nameIn,
  refuse,
  standingIn,
  timelineIn,
  type UnitDraft,
  unitNamed,
} from './draft.ts';

import type { UnitVersionFacts } from './timeline.rules.ts';
import type { UnitChangeOf } from './unit-change.schema.ts';

/** Units end and go over into one that goes on or is made: children, posts, and a link of succession. */
export function planMerge(draft: UnitDraft, change: UnitChangeOf<'merge'>) {
  const sources = change.units.map(({ code }, i) => unitNamed(draft, code, `units.${i}`));
  const target = targetOf(draft, change);
  const known = sources.filter((id) => id !== undefined);
  if (target === undefined || known.length < sources.length) return;
  if (known.includes(target))
    return refuse(draft, 'into', 'unit-merged-into-itself', { name: nameIn(draft, target) });
  const above = unitsAbove((id) => timelineIn(draft, id), target, draft.on);
  const outer = known.find((id) => above.includes(id));
  if (outer !== undefined) {
    const names = { name: nameIn(draft, target), above: nameIn(draft, outer) };
    return refuse(draft, 'into', 'unit-below-merged', names);
  }
  mergeInto(draft, target, [...new Set(known)], change.mergesNamesakes);
}

function targetOf(draft: UnitDraft, { units, into, made }: UnitChangeOf<'merge'>): string | undefined {
  if (into) return unitNamed(draft, into.code, 'into');
  if (!made) {
    refuse(draft, 'into', 'unit-target-missing');
    return undefined;
  }
  if (new Set(units.map(({ code }) => code)).size < 2) {
    refuse(draft, 'units', 'unit-merge-of-one');
    return undefined;
  }
  const parentId = made.parent === null ? null : unitNamed(draft, made.parent, 'made.parent');
  if (parentId === undefined) return undefined;
  return makeUnit(draft, made.code, contentOf(made.content, parentId), 'made.code');
}

const keyOf = ({ name, level }: UnitVersionFacts): string => `${level} ${foldText(name)}`;

function mergeInto(
  draft: UnitDraft,
  target: string,
  sources: readonly string[],
  mergesNamesakes: boolean,
): void {
  const namesakes = new Map<string, string>();
  for (const child of childrenOf(draft, target)) {
    if (!sources.includes(child.unitId)) namesakes.set(keyOf(child), child.unitId);
  }
  const twins = new Map<string, string[]>();
  for (const child of sources.flatMap((id) => childrenOf(draft, id))) {
    const goesItself = sources.includes(child.unitId) || draft.ended.includes(child.unitId);
    if (goesItself || child.unitId === target) continue;
    const twin = mergesNamesakes ? namesakes.get(keyOf(child)) : undefined;
    if (twin !== undefined) twins.set(twin, [...(twins.get(twin) ?? []), child.unitId]);
    else {
      namesakes.set(keyOf(child), child.unitId);
      changeUnit(draft, child.unitId, { parentId: target });
    }
  }
  for (const source of sources) goOver(draft, source, target);
  for (const [twin, others] of twins) mergeInto(draft, twin, others, true);
}

function goOver(draft: UnitDraft, source: string, target: string) {
  if (!standingIn(draft, target)) {
    const params = { name: nameIn(draft, target), day: formatDay(draft.on) };
    return refuse(draft, 'into', 'unit-not-standing', params);
  }
  if (!endUnit(draft, source)) return;
  draft.successions.push({ fromUnitId: source, toUnitId: target, kind: 'merge' });
  draft.moves.push({ fromUnitId: source, toUnitId: target, cadreIds: null });
}
