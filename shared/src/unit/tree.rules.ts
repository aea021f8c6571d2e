import type { WeeklyPattern } from '../calendar/weekly-pattern.ts';
import type { CivilDay } from '../civil-day/civil-day.ts';

/** What a unit was from a day to a day, as far as the tree needs it. */
export interface UnitVersion {
  unitId: string;
  fromOn: CivilDay;
  toOn: CivilDay | null;
  name: string;
  parentId: string | null;
  block: string;
  level: string;
  isBody: boolean;
  weeklyPattern: WeeklyPattern | null;
}

export interface UnitNode extends UnitVersion {
  childIds: string[];
}

/** The organisation as it stood: unit id → node. */
export type UnitTree = ReadonlyMap<string, UnitNode>;

/**
 * The tree of a stretch of days: each unit under its last version that touches it ("in a month of
 * reorganisation each unit stands under its last version within the month", rules §2).
 */
export function treeOf(versions: readonly UnitVersion[], fromOn: CivilDay, toOn: CivilDay): UnitTree {
  const tree = new Map<string, UnitNode>();
  for (const version of versions) {
    const isWithin = version.fromOn <= toOn && (version.toOn === null || version.toOn >= fromOn);
    const known = tree.get(version.unitId);
    if (isWithin && (!known || known.fromOn < version.fromOn)) {
      tree.set(version.unitId, { ...version, childIds: [] });
    }
  }
  for (const node of tree.values()) {
    if (node.parentId) tree.get(node.parentId)?.childIds.push(node.unitId);
  }
  return tree;
}

/** What one unit left another took over: by a merger, or a part of it by a split. */
export interface UnitSuccession {
  fromUnitId: string;
  toUnitId: string;
  happenedOn: CivilDay;
  kind: string;
}

/**
 * Every unit under its last version ever: what rights reach, also into units that have ended. One that was merged
 * stands under the unit it went over to, whose heads review the days it left.
 */
export function treeOfRights(
  versions: readonly UnitVersion[],
  today: CivilDay,
  successions: readonly UnitSuccession[] = [],
): UnitTree {
  const merged = successions.filter(({ kind, happenedOn }) => kind === 'merge' && happenedOn <= today);
  const heirs = new Map(merged.map(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId]));
  const known = versions.filter((v) => v.fromOn <= today);
  return treeOf(
    heirs.size === 0 ? known : known.map((version) => inheritedBy(heirs, version, today)),
    '0000-01-01',
    '9999-12-31',
  );
}

function inheritedBy<V extends UnitVersion>(
  heirs: ReadonlyMap<string, string>,
  version: V,
  today: CivilDay,
): V {
  const parentId = heirs.get(version.unitId);
  const hasEnded = version.toOn !== null && version.toOn < today;
  return parentId !== undefined && hasEnded ? { ...version, parentId } : version;
}

/** A unit and all below it. Unknown units give an empty list. */
export function subtreeOf(tree: UnitTree, unitId: string): string[] {
  const found = new Set<string>();
  const open = [unitId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = tree.get(id);
    if (!node || found.has(id)) continue;
    found.add(id);
    open.push(...node.childIds);
  }
  return [...found];
}

/** The units from this one up to the root, this one first. */
export function pathOf(tree: UnitTree, unitId: string): UnitNode[] {
  const path: UnitNode[] = [];
  for (let node = tree.get(unitId); node && !path.includes(node); node = tree.get(node.parentId ?? '')) {
    path.push(node);
  }
  return path;
}

/** Units nobody in this tree stands above. */
export function rootsOf(tree: UnitTree): UnitNode[] {
  return [...tree.values()].filter((node) => !node.parentId || !tree.has(node.parentId));
}

/** The units of a body: those at or below it whose nearest body it is. */
export function unitsOfBody(tree: UnitTree, body: string): string[] {
  return subtreeOf(tree, body).filter((id) => bodyOf(tree, id) === body);
}

/** The nearest body (cơ quan) at or above a unit, or the unit itself where there is none. */
export function bodyOf(tree: UnitTree, unitId: string): string {
  return pathOf(tree, unitId).find((node) => node.isBody)?.unitId ?? unitId;
}

/** The name of the body a unit belongs to; empty for a body itself. */
export function bodyNameOf(tree: UnitTree, unitId: string): string {
  const body = bodyOf(tree, unitId);
  return body === unitId ? '' : (tree.get(body)?.name ?? '');
}
