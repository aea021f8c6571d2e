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
  weeklyPattern: number | null;
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

/** Every unit under its last version ever: what rights reach, also into units that have ended. */
export function treeOfRights(versions: readonly UnitVersion[], today: CivilDay): UnitTree {
  return treeOf(
    versions.filter((v) => v.fromOn <= today),
    '0000-01-01',
    '9999-12-31',
  );
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

/** The nearest body (cơ quan) at or above a unit, or the unit itself where there is none. */
export function bodyOf(tree: UnitTree, unitId: string): string {
  return pathOf(tree, unitId).find((node) => node.isBody)?.unitId ?? unitId;
}
