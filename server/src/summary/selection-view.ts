import { pathOf, type UnitNode } from '@so-viec/shared/unit/tree.rules';
import type { Reader, Selection } from './selection.ts';

/** The codes of all units by their ids. */
export function codesOf({ organisation }: Reader): Map<string, string> {
  return new Map(organisation.versions.map((version) => [version.unitId, version.code]));
}

/** What every answer says about what it is of: the unit with those above it, as far as the reader sees them. */
export function viewOfSelection(selection: Selection, reader: Reader) {
  const { basis, unit, month, isPartial, isFew, scope } = selection;
  const codes = codesOf(reader);
  const named = (node: UnitNode) => ({
    code: codes.get(node.unitId) ?? '',
    name: node.name,
    block: node.block,
    level: node.level,
  });
  const above = unit ? pathOf(basis.tree, unit.unitId).slice(1) : [];
  const seen = above.filter((node) => scope.all || scope.unitIds.includes(node.unitId));
  return {
    month,
    unit: unit && named(unit),
    path: seen.reverse().map(named),
    isPartial,
    isFew,
    isProvisional: basis.isProvisional,
  };
}
