import { type Db, listPeopleOfUnits } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { foldText } from '@so-viec/shared/text/fold';
import type { Access } from '../../access/access.ts';
import { Problem } from '../../http/problem.ts';
import { type DayTree, withAllBelow } from '../tree/day-tree.ts';

const MOST_PEOPLE = 60;
/** All of one unit, to tick: as many as a split may name. */
const MOST_OF_UNIT = 2000;

interface Asked {
  access: Access;
  tree: DayTree;
  code: string;
  q: string | undefined;
  /** Nobody from the units below. */
  isHere: boolean;
}

/** People with a post in a unit, or also below it, on a day, to choose from. */
export async function peopleOfUnit(db: Db, { access, tree, code, q, isHere }: Asked) {
  const unit = tree.byCode.get(code);
  if (!unit) throw new Problem('not-found');
  const relations = access.relationsTo({ cadreId: '', unitId: unit.unitId });
  if (!can(relations, 'unit-people.read')) throw new Problem('not-allowed');
  const unitIds = (isHere ? [unit] : withAllBelow(unit)).map(({ unitId }) => unitId);
  const words = foldText(q ?? '')
    .split(' ')
    .filter(Boolean);
  const limit = isHere ? MOST_OF_UNIT : MOST_PEOPLE;
  const rows = await listPeopleOfUnits(db, { unitIds, day: tree.day, words, limit });
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
