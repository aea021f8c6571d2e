import { type Db, listHoldersOfUnits } from '@so-viec/db';
import { bodyOf, unitsOfBody } from '@so-viec/shared/unit/tree.rules';
import { Problem } from '../../http/problem.ts';
import { type OutputActor, readableOutput } from '../output-access.ts';

/** Who may have a share of one's product: the people of the body on the day it was delivered, its maker not. */
export async function viewOfColleagues(db: Db, { access, today }: OutputActor, outputId: string) {
  const { cadreId, unitId, deliveredOn } = await readableOutput(db, access, outputId);
  if (cadreId !== access.actor.cadreId) throw new Problem('not-allowed');
  const { tree } = access.organisation;
  const body = bodyOf(tree, unitId);
  const unitIds = unitsOfBody(tree, body);
  const people = await listHoldersOfUnits(db, unitIds, deliveredOn ?? today);
  const others = new Map(people.map((person) => [person.cadreId, person]));
  others.delete(cadreId);
  return {
    people: [...others.values()].map((person) => ({
      cadreId: person.cadreId,
      fullName: person.fullName,
      unitName: tree.get(person.unitId)?.name ?? '',
    })),
  };
}
