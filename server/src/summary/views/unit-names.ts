import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { titleSortKey } from '@so-viec/shared/text/name';
import { pathOf } from '@so-viec/shared/unit/tree.rules';
import { type Reader, selectionOf } from '../selection.ts';
import { codesOf } from '../selection-view.ts';

/** The units that stand in a month and that the reader oversees, by name, each with the one above it (null: not seen). */
export async function viewOfUnitNames(reader: Reader, month: Month) {
  const { basis, unitIds } = await selectionOf(reader, month, {});
  const codes = codesOf(reader);
  const units = [...unitIds].flatMap((unitId) => {
    const [node, above] = pathOf(basis.tree, unitId);
    if (!node || !basis.live.has(unitId)) return [];
    const seen = above && unitIds.has(above.unitId) ? above.name : null;
    return [{ code: codes.get(unitId) ?? '', name: node.name, above: seen, order: titleSortKey(node.name) }];
  });
  units.sort((a, b) => (a.order + a.code < b.order + b.code ? -1 : 1));
  return { units: units.map(({ order: _, ...unit }) => unit) };
}
