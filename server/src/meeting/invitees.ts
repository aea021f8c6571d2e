import { type Db, listAssignments, listNameable, type Trx } from '@so-viec/db';
import { postsOn } from '@so-viec/shared/assignment/held.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { MOST_INVITED } from '@so-viec/shared/meeting/meeting';
import { bodyOf, subtreeOf, unitsOfBody } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { wordsOf } from '../cadre/cadre-list.ts';
import type { Writer } from '../work-entry/writer.ts';

const MOST_FOUND = 30;

/** The posts that somebody holds on a day, the main one first. */
export const postsOf = async (db: Db | Trx, cadreId: string, on: CivilDay) =>
  postsOn(await listAssignments(db, { cadreIds: [cadreId], fromOn: on, toOn: on }), on);

/**
 * Among whom somebody may name people: the names that everybody has of the bodies they work in, what they lead, and whom
 * they may read anyway.
 */
async function among(db: Db | Trx, { access, cadreId }: Pick<Writer, 'access' | 'cadreId'>, on: CivilDay) {
  const { tree } = access.organisation;
  const own = (await postsOf(db, cadreId, on)).map(({ unitId }) => unitId);
  const bodies = own.flatMap((unitId) => unitsOfBody(tree, bodyOf(tree, unitId)));
  const unitIds = [...new Set([...own, ...bodies, ...ledUnits(access)])];
  return { unitIds, scope: access.readingScope(), on };
}

const ledUnits = ({ organisation: { tree }, headedUnitIds }: Access): string[] =>
  headedUnitIds.flatMap((unitId) => [...subtreeOf(tree, unitId)]);

/** Of these people, those whom the writer may name on a day. */
export async function nameableAmong(
  trx: Trx,
  by: Writer,
  { cadreIds, on }: { cadreIds: readonly string[]; on: CivilDay },
): Promise<Set<string>> {
  const most = 4 * MOST_INVITED;
  const found = await listNameable(trx, { ...(await among(trx, by, on)), named: { cadreIds }, most });
  return new Set(found.map(({ cadreId }) => cadreId));
}

type Named = Awaited<ReturnType<typeof listNameable>>;

/** The units that somebody works in or leads with their people; of a part of the organisation that is too big, those alone. */
export async function viewOfUnits(db: Db, by: Writer, on: CivilDay) {
  const { access, cadreId } = by;
  const { tree } = access.organisation;
  const near = [...(await postsOf(db, cadreId, on)).map(({ unitId }) => unitId), ...access.headedUnitIds];
  const peopleOf = (unitIds: readonly string[]) =>
    listNameable(db, {
      ...{ unitIds, scope: access.ownScope(), on },
      ...{ named: { words: [] }, most: MOST_INVITED + 1 },
    });
  const all = await peopleOf([...new Set([...near, ...ledUnits(access)])]);
  const people = all.length > MOST_INVITED ? await peopleOf([...new Set(near)]) : all;
  const byUnit = Map.groupBy(
    people.filter((person) => person.cadreId !== cadreId),
    ({ unitId }) => unitId,
  );
  return [...byUnit].map(([id, named]) => ({
    ...{ id, name: tree.get(id)?.name ?? '' },
    people: named.map(({ cadreId: one, fullName }) => ({ cadreId: one, fullName })),
  }));
}

/** The people whom a name fits, each with their unit, a few at a time. */
export async function findInvitees(db: Db, by: Writer, { on, q }: { on: CivilDay; q: string }) {
  const words = wordsOf(q);
  if (words.length === 0) return [];
  const found = await listNameable(db, { ...(await among(db, by, on)), named: { words }, most: MOST_FOUND });
  return viewOfNamed(by, found);
}

function viewOfNamed({ access, cadreId }: Writer, found: Named) {
  const { tree } = access.organisation;
  const others = found.filter((person) => person.cadreId !== cadreId);
  return [...new Map(others.map((person) => [person.cadreId, person])).values()].map((person) => ({
    ...{ cadreId: person.cadreId, fullName: person.fullName },
    unitName: tree.get(person.unitId)?.name ?? '',
  }));
}
