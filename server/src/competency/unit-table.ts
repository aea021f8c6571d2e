import { type Db, listCadreNames } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../access/access.ts';
import { frameworkOf } from './framework.ts';
import { peopleOfUnit, unitOf, unitsAround } from './unit-people.ts';

/** More people than a table on a page is read for: then a unit below is chosen. */
const MOST_PEOPLE = 200;

/** Everybody of a unit and below beside the competencies that their positions ask for, unit by unit. */
export async function viewOfTable(db: Db, access: Access, today: CivilDay, code: string | undefined) {
  const unitId = unitOf(access, code);
  const { tree } = access.organisation;
  const all = (await peopleOfUnit(db, access, today, unitId)).filter(({ standings }) => standings.length > 0);
  const framework = await frameworkOf(db);
  const asked = new Set(all.flatMap(({ standings }) => standings.map(({ competencyId }) => competencyId)));
  const names = await namesOf(
    db,
    all.map(({ post }) => post.cadreId),
  );
  const people = all
    .map(({ post, standings }) => ({
      code: names.get(post.cadreId)?.code ?? '',
      name: names.get(post.cadreId)?.fullName ?? '',
      sortKey: names.get(post.cadreId)?.nameSort ?? '',
      unitName: tree.get(post.unitId)?.name ?? '',
      positionName: post.positionName,
      standings,
    }))
    .sort((a, b) => a.unitName.localeCompare(b.unitName, 'vi') || (a.sortKey < b.sortKey ? -1 : 1));
  return {
    ...unitsAround(access, unitId),
    total: people.length,
    competencies: framework
      .filter(({ id }) => asked.has(id))
      .map(({ id, code: own, name, group }) => ({ id, code: own, name, group })),
    people: people.slice(0, MOST_PEOPLE).map(({ sortKey: _, ...person }) => person),
  };
}

async function namesOf(db: Db, cadreIds: string[]) {
  return new Map((await listCadreNames(db, [...new Set(cadreIds)])).map((cadre) => [cadre.id, cadre]));
}
