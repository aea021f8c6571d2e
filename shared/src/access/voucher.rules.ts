import { pathOf, type UnitTree } from '../unit/tree.rules.ts';
import { type Authorities, isAboveIn, reviewersOf } from './reviewer.rules.ts';

/**
 * Who can be named to vouch for a person's confidential work in a unit: who reviews them, then whoever leads that unit or
 * one above it and is above them. The nearest first; never the person.
 */
export function vouchersOf(
  tree: UnitTree,
  authorities: Authorities,
  row: { cadreId: string; unitId: string },
): string[] {
  const found = reviewersOf(tree, authorities, row);
  for (const { unitId } of pathOf(tree, row.unitId)) {
    const here = authorities.get(unitId);
    const leaders = here ? [...here.heads, ...here.deputies, ...here.standIns] : [];
    for (const leader of leaders) {
      if (isAboveIn(tree, authorities, unitId, leader, row.cadreId)) found.add(leader);
    }
  }
  return [...found];
}
