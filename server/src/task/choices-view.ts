import {
  type Db,
  listAssignments,
  listPeopleAtWork,
  listProductsOf,
  type NamedAssignment,
} from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../access/access.ts';
import { unitNamesOf } from '../cadre/unit-names.ts';
import { whoseWork } from './assigned-view.ts';

/** Whom work can be given on a day, in which post, and the products of their positions. */
export async function viewChoices(
  db: Db,
  access: Access,
  { unit, on }: { unit: string | undefined; on: CivilDay },
) {
  const { scope, isMine } = whoseWork(access, unit);
  const people = (await listPeopleAtWork(db, scope, on)).filter(isMine);
  const names = new Map(people.map((person) => [person.cadreId, person]));
  const held = await listAssignments(db, { cadreIds: [...names.keys()], fromOn: on, toOn: on });
  const posts = held.filter(isMine);
  const unitName = unitNamesOf(
    access.organisation,
    posts.map(({ unitId }) => unitId),
  );
  const products = await listProductsOf(db, [...new Set(posts.map(({ positionId }) => positionId))]);
  const view = ({ cadreId, unitId, positionId, positionName, title }: NamedAssignment) => {
    const { fullName = '', cadreCode = '' } = names.get(cadreId) ?? {};
    return {
      cadreId,
      cadreCode,
      fullName,
      unitId,
      unitName: unitName(unitId, on),
      positionId,
      positionName,
      title,
    };
  };
  const order = [...names.keys()];
  return {
    posts: posts.map(view).sort((a, b) => order.indexOf(a.cadreId) - order.indexOf(b.cadreId)),
    products: products.map(({ id, code, name, measure, positionId, coefficientMilli, standardMinutes }) => {
      return { id, code, name, measure, positionId, coefficientMilli, standardMinutes };
    }),
  };
}
