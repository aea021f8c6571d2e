import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import type { FigureSums } from '@so-viec/shared/summary/figures.rules';
import { sortRows } from '@so-viec/shared/summary/sort.rules';
import type { UnitsQuery } from '@so-viec/shared/summary/summary.schema';
import type { Reach } from '@so-viec/shared/summary/summary-words';
import { titleSortKey } from '@so-viec/shared/text/name';
import { bodyOf, subtreeOf, type UnitNode, type UnitTree } from '@so-viec/shared/unit/tree.rules';
import { fewGroups, intoGroups } from '../../access/few.ts';
import { loadWorkOver } from '../month-work.ts';
import { type Reader, type Selection, selectionOf, topsOf } from '../selection.ts';
import { codesOf, viewOfSelection } from '../selection-view.ts';
import { sumUp } from '../sum-up.ts';

/** A unit in a list: with all below it, with what it holds as a body, or with its own rows alone. */
export interface UnitKey {
  unitId: string;
  reach: Reach;
}

/**
 * Which line of the list each unit's rows go to: the units right below with all they hold, and the unit's own rows;
 * or, flat, the nearest body of each. Lines never overlap, so they add up to the whole.
 */
export function groupingOf(selection: Selection, flat: 'bodies' | undefined): Map<string, UnitKey> {
  const { basis, unit, unitIds } = selection;
  const { tree } = basis;
  if (flat === 'bodies') return bodiesOf(tree, unitIds);
  const childIds = unit ? unit.childIds : topsOf(tree, unitIds).map((node) => node.unitId);
  const keys = keysBelow(tree, childIds, unitIds);
  if (unit && unitIds.has(unit.unitId)) keys.set(unit.unitId, { unitId: unit.unitId, reach: 'own' });
  return keys;
}

/** Of a body of which only a part is read, the part has the line. */
function bodiesOf(tree: UnitTree, unitIds: ReadonlySet<string>): Map<string, UnitKey> {
  const inBody = [...unitIds].filter((unitId) => unitIds.has(bodyOf(tree, unitId)));
  const bodies = new Map<string, UnitKey>();
  const keys = new Map<string, UnitKey>();
  for (const unitId of inBody) {
    const body = bodyOf(tree, unitId);
    const key = bodies.get(body) ?? { unitId: body, reach: 'body' };
    bodies.set(body, key);
    keys.set(unitId, key);
  }
  const parts = new Set([...unitIds].filter((unitId) => !keys.has(unitId)));
  const tops = topsOf(tree, parts).map((node) => node.unitId);
  return new Map([...keys, ...keysBelow(tree, tops, parts)]);
}

/** Each of these units with all it holds of those read. */
function keysBelow(tree: UnitTree, tops: readonly string[], unitIds: ReadonlySet<string>) {
  const keys = new Map<string, UnitKey>();
  for (const unitId of tops) {
    const key: UnitKey = { unitId, reach: 'all' };
    for (const below of subtreeOf(tree, unitId)) if (unitIds.has(below)) keys.set(below, key);
  }
  return keys;
}

const orders = new WeakMap<UnitNode, string>();

/** Its place among names, worked out once for each month's tree. */
function orderOf(node: UnitNode | undefined): string {
  if (!node) return '';
  const order = orders.get(node) ?? titleSortKey(node.name);
  orders.set(node, order);
  return order;
}

/** What a line of a list of units is called by. */
export function nameOfKey(selection: Selection, codes: Map<string, string>, key: UnitKey) {
  const { tree, live } = selection.basis;
  const node = tree.get(key.unitId);
  return {
    code: codes.get(key.unitId) ?? '',
    name: node?.name ?? '',
    block: node?.block ?? null,
    level: node?.level ?? null,
    reach: key.reach,
    hasChildren: key.reach === 'all' && (node?.childIds.some((unitId) => live.has(unitId)) ?? false),
    order: orderOf(node),
  };
}

/** Into which line each row goes: those whom a line of few people would tell of stand in none. */
export function keysShown({ scope, basis, covers }: Selection, keys: ReadonlyMap<string, UnitKey>) {
  const keyOf = ({ unitId }: { unitId: string }) => keys.get(unitId);
  const few = fewGroups(scope, scope.closed.length === 0 ? [] : basis.rows.filter(covers), keyOf);
  return { few, groupOf: intoGroups(scope, few, keyOf) };
}

const isNothing = (sums: FigureSums) =>
  sums.headcount === 0 && sums.minutes === 0 && sums.minutesWaiting === 0;

/** The units below the one asked for, each with the same figures. */
export async function viewOfUnits(reader: Reader, today: CivilDay, month: Month, query: UnitsQuery) {
  const selection = await selectionOf(reader, month, query);
  const work = await loadWorkOver(reader.db, selection, today);
  const keys = groupingOf(selection, query.flat);
  const codes = codesOf(reader);
  const { few, groupOf } = keysShown(selection, keys);
  const { groups, total } = sumUp(selection, work, today, groupOf);
  const rows = [...groups]
    .filter(([, { sums }]) => !isNothing(sums))
    .map(([key, { sums }]) => ({ ...nameOfKey(selection, codes, key), isFew: few.has(key), ...sums }));
  return {
    ...viewOfSelection(selection, reader),
    total: total.sums,
    rows: sortRows(rows, query.sort ?? '-per-day'),
  };
}
