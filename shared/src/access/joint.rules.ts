import { pathOf, type UnitTree } from '../unit/tree.rules.ts';
import { type Authorities, isAboveIn, reviewersOf, unitsHeadedBy } from './reviewer.rules.ts';

interface RowOfWork {
  cadreId: string;
  unitId: string;
}

/**
 * Who checks a product: its maker's reviewers; of joint work those of them, or of who has a share, that stand above everybody
 * who has one. So nobody's share is judged by whom they lead. Never who made it or has a share.
 */
export function checkersOf(
  tree: UnitTree,
  authorities: Authorities,
  maker: RowOfWork,
  sharerIds: readonly string[],
): Set<string> {
  const others = [...new Set(sharerIds)].filter((id) => id !== maker.cadreId);
  // Whoever leads a unit is judged where they lead, others beside the maker.
  const rows = others.map((cadreId) => ({
    cadreId,
    unitId: unitsHeadedBy(authorities, cadreId)[0] ?? maker.unitId,
  }));
  const all = [maker, ...rows];
  const reviewers = new Set(all.flatMap((row) => [...reviewersOf(tree, authorities, row)]));
  for (const { cadreId } of all) reviewers.delete(cadreId);
  const above = [...reviewers].filter((id) => all.every((row) => judges(tree, authorities, id, row)));
  // Where nobody reviews one and stands above all, whoever reviews one of them decides: work never waits for nobody.
  return above.length > 0 ? new Set(above) : reviewers;
}

function judges(tree: UnitTree, authorities: Authorities, id: string, row: RowOfWork): boolean {
  if (reviewersOf(tree, authorities, row).has(id)) return true;
  const led = new Set(unitsHeadedBy(authorities, id));
  const tops = pathOf(tree, row.unitId).filter(({ unitId }) => led.has(unitId));
  return tops.some(({ unitId }) => isAboveIn(tree, authorities, unitId, id, row.cadreId));
}
