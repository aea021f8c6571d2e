import { type Db, listPeopleOfUnits } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { foldText } from '@so-viec/shared/text/fold';
import type { Access } from '../../access/access.ts';
import { Problem } from '../../http/problem.ts';
import { type DayTree, withAllBelow } from '../tree/day-tree.ts';

const MOST_PEOPLE = 60;
/** A bigger part of the tree is searched in SQL by name only where this many units can be named in a statement. */
const MOST_UNITS = 20_000;

interface Asked {
  access: Access;
  tree: DayTree;
  code: string;
  q: string | undefined;
}

/** People with a post in a unit or below it on a day, to choose from; the nearest names first when something is typed. */
export async function peopleOfUnit(db: Db, { access, tree, code, q }: Asked) {
  const unit = tree.byCode.get(code);
  if (!unit) throw new Problem('not-found');
  const relations = access.relationsTo({ cadreId: '', unitId: unit.unitId });
  if (!can(relations, 'unit-people.read')) throw new Problem('not-allowed');
  const unitIds = withAllBelow(unit)
    .slice(0, MOST_UNITS)
    .map(({ unitId }) => unitId);
  const words = foldText(q ?? '')
    .split(' ')
    .filter(Boolean);
  const rows = await listPeopleOfUnits(db, { unitIds, day: tree.day, words, limit: MOST_PEOPLE });
  return {
    on: tree.day,
    rows: rows.map(({ unitId, fullName, ...row }) => ({
      ...row,
      name: fullName,
      unit: tree.byId.get(unitId)?.name ?? '',
      isHere: unitId === unit.unitId,
    })),
  };
}
