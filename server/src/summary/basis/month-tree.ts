import { firstDayOf, lastDayOf, type Month } from '@so-viec/shared/civil-day/civil-day';
import { treeOf, type UnitTree, type UnitVersion } from '@so-viec/shared/unit/tree.rules';

/** A version that beats another for standing in a month: within it, else before it, the later one first. */
function isBetter(version: UnitVersion, known: UnitVersion, month: Month): boolean {
  const rank = (v: UnitVersion) => (v.fromOn > lastDayOf(month) ? 0 : touches(v, month) ? 2 : 1);
  const gap = rank(version) - rank(known);
  if (gap !== 0) return gap > 0;
  return rank(version) === 0 ? version.fromOn < known.fromOn : version.fromOn > known.fromOn;
}

/** Whether a version holds on a day of the month. */
export function touches(version: UnitVersion, month: Month): boolean {
  return version.fromOn <= lastDayOf(month) && (version.toOn === null || version.toOn >= firstDayOf(month));
}

/**
 * The tree of a month (rules §2: each unit under its last version within it). Units that had ended or had not begun
 * stand where they last stood or first will, so that no line is without a place.
 */
export function monthTreeOf(versions: readonly UnitVersion[], month: Month): UnitTree {
  const chosen = new Map<string, UnitVersion>();
  for (const version of versions) {
    const known = chosen.get(version.unitId);
    if (!known || isBetter(version, known, month)) chosen.set(version.unitId, version);
  }
  return treeOf([...chosen.values()], '0000-01-01', '9999-12-31');
}

/** Units that stood in the month or have rows in it, and all above them: the others are passed over in lists. */
export function liveUnits(tree: UnitTree, month: Month, withRows: Iterable<string>): Set<string> {
  const live = new Set<string>();
  const standing = [...tree.values()].filter((node) => touches(node, month)).map((node) => node.unitId);
  for (const unitId of [...standing, ...new Set(withRows)]) {
    let node = tree.get(unitId);
    while (node && !live.has(node.unitId)) {
      live.add(node.unitId);
      node = node.parentId === null ? undefined : tree.get(node.parentId);
    }
  }
  return live;
}
