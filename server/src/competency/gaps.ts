import { type Db, listCadreNames } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Standing } from '@so-viec/shared/competency/competency.rules';
import type { Access } from '../access/access.ts';
import { frameworkOf } from './framework.ts';
import { peopleOfUnit, type StandingPerson, unitOf, unitsAround } from './unit-people.ts';

const MOST_ROWS = 500;

/** Every level that is missing, the widest gaps first. */
export function gapsOf(
  people: readonly StandingPerson[],
): { post: StandingPerson['post']; standing: Standing }[] {
  return people
    .flatMap(({ post, standings }) =>
      standings.filter((s) => (s.gap ?? 0) > 0).map((s) => ({ post, standing: s })),
    )
    .sort((a, b) => (b.standing.gap ?? 0) - (a.standing.gap ?? 0));
}

/** Gaps person by person, people by given name as in every list of them; those of one person stay in their order. */
export function personByPerson<G extends { post: StandingPerson['post'] }>(
  gaps: readonly G[],
  names: ReadonlyMap<string, { nameSort: string }>,
): G[] {
  const keyOf = ({ post }: G) => `${names.get(post.cadreId)?.nameSort ?? ''} ${post.cadreId}`;
  return gaps.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b))));
}

/** Everybody of a unit and below whose level is under what their position asks for; of too many the widest gaps. */
export async function viewOfGaps(db: Db, access: Access, today: CivilDay, code: string | undefined) {
  const unitId = unitOf(access, code);
  const { tree } = access.organisation;
  const people = await peopleOfUnit(db, access, today, unitId);
  const framework = await frameworkOf(db);
  const gaps = gapsOf(people);
  const shown = gaps.slice(0, MOST_ROWS);
  const cadreIds = [...new Set(shown.map(({ post }) => post.cadreId))];
  const names = new Map((await listCadreNames(db, cadreIds)).map((c) => [c.id, c]));
  return {
    ...unitsAround(access, unitId),
    people: people.length,
    peopleAsked: people.filter(({ standings }) => standings.length > 0).length,
    peopleAssessed: people.filter(({ standings }) => standings.some(({ level }) => level !== null)).length,
    competencies: framework.map(({ id, code, name, group }) => ({
      ...{ id, code, name, group },
      below: gaps.filter(({ standing }) => standing.competencyId === id).length,
      assessed: people.filter(({ standings }) =>
        standings.some((s) => s.competencyId === id && s.level !== null),
      ).length,
    })),
    total: gaps.length,
    gaps: personByPerson(shown, names).map(({ post, standing }) => ({
      ...standing,
      cadre: { code: names.get(post.cadreId)?.code ?? '', name: names.get(post.cadreId)?.fullName ?? '' },
      unitName: tree.get(post.unitId)?.name ?? '',
      positionName: post.positionName,
    })),
  };
}
