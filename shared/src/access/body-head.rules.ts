import { pathOf, type UnitTree } from '../unit/tree.rules.ts';
import { type Authorities, ranksAbove, reviewersOf } from './reviewer.rules.ts';

/**
 * Who rates a person of a unit: only the head of the using or managing body (rules §3), or who stands in there; for that
 * head, for who leads above the body, and in a body without a head, whoever reviews them. Never the person.
 */
export function bodyHeadsOf(
  tree: UnitTree,
  authorities: Authorities,
  row: { cadreId: string; unitId: string },
): Set<string> {
  const body = pathOf(tree, row.unitId).find(({ isBody }) => isBody);
  if (!body) return reviewersOf(tree, authorities, row);
  const here = authorities.get(body.unitId);
  const heads = new Set(here?.heads ?? []);
  const isAbove = ranksAbove(tree, authorities, body.unitId, row.cadreId);
  if (heads.size === 0 || heads.has(row.cadreId) || isAbove) {
    return reviewersOf(tree, authorities, { cadreId: row.cadreId, unitId: body.unitId });
  }
  for (const standIn of here?.standIns ?? []) heads.add(standIn);
  heads.delete(row.cadreId);
  return heads;
}
