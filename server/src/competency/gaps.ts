import {
  type Db,
  listAssessments,
  listAssignments,
  listCadreNames,
  listHolders,
  listRequired,
  type NamedAssignment,
} from '@so-viec/db';
import { mainAssignmentOn } from '@so-viec/shared/assignment/held.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { type Standing, standingsOf } from '@so-viec/shared/competency/competency.rules';
import { pathOf, rootsOf, subtreeOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { Problem } from '../http/problem.ts';
import { frameworkOf } from './framework.ts';

const MOST_ROWS = 500;

/** People that are asked for by their ids at once. */
const MOST_IDS = 2000;

interface Person {
  post: NamedAssignment;
  standings: Standing[];
}

/** Everybody of a unit and below whose level is under what their position asks for, the widest gaps first. */
export async function viewOfGaps(db: Db, access: Access, today: CivilDay, code: string | undefined) {
  const unitId = unitOf(access, code);
  const { tree } = access.organisation;
  const people = await listPeople(db, access, today, new Set(subtreeOf(tree, unitId)));
  const framework = await frameworkOf(db);
  const gaps = people
    .flatMap(({ post, standings }) =>
      standings.filter((s) => (s.gap ?? 0) > 0).map((s) => ({ post, standing: s })),
    )
    .sort((a, b) => (b.standing.gap ?? 0) - (a.standing.gap ?? 0));
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
    gaps: shown.map(({ post, standing }) => ({
      ...standing,
      cadre: { code: names.get(post.cadreId)?.code ?? '', name: names.get(post.cadreId)?.fullName ?? '' },
      unitName: tree.get(post.unitId)?.name ?? '',
      positionName: post.positionName,
    })),
  };
}

/** The unit asked for, or the top the reader oversees; 404 outside of it. */
function unitOf(access: Access, code: string | undefined): string {
  const overseen = new Set(access.overseenUnitIds());
  const { tree } = access.organisation;
  const top = code === undefined ? topOf(access, overseen) : codeToId(access, code);
  if (top === undefined || !overseen.has(top) || !tree.has(top)) throw new Problem('not-found');
  return top;
}

function topOf(access: Access, overseen: ReadonlySet<string>): string | undefined {
  const { tree } = access.organisation;
  const root = rootsOf(tree).find(({ unitId }) => overseen.has(unitId));
  if (root) return root.unitId;
  return [...overseen].find((id) => !overseen.has(tree.get(id)?.parentId ?? ''));
}

function codeToId({ organisation }: Access, code: string): string | undefined {
  return organisation.versions.find((version) => version.code === code)?.unitId;
}

/** The unit, those above that the reader oversees, from the top, and those directly below. */
function unitsAround(access: Access, unitId: string) {
  const { tree, versions } = access.organisation;
  const codes = new Map(versions.map((version) => [version.unitId, version.code]));
  const rowOf = (id: string) => ({ code: codes.get(id) ?? '', name: tree.get(id)?.name ?? '' });
  const overseen = new Set(access.overseenUnitIds());
  const above = pathOf(tree, unitId).filter((of) => of.unitId !== unitId && overseen.has(of.unitId));
  const below = [...tree.values()].filter(({ parentId }) => parentId === unitId);
  return {
    unit: rowOf(unitId),
    above: above.reverse().map((of) => rowOf(of.unitId)),
    below: below.map((of) => rowOf(of.unitId)),
  };
}

async function listPeople(
  db: Db,
  access: Access,
  today: CivilDay,
  unitIds: ReadonlySet<string>,
): Promise<Person[]> {
  const holders = await listHolders(db, [...unitIds], today);
  const all = [...new Set(holders.map(({ cadreId }) => cadreId))];
  // Beyond a few bodies one reading of everybody is faster than a long list of ids.
  const cadreIds = all.length > MOST_IDS ? null : all;
  const held = Map.groupBy(
    await listAssignments(db, { cadreIds, fromOn: today, toOn: today }),
    (post) => post.cadreId,
  );
  const posts = [...held.values()]
    .flatMap((of) => mainAssignmentOn(of, today) ?? [])
    .filter((post) => unitIds.has(post.unitId));
  const required = Map.groupBy(
    await listRequired(db, [...new Set(posts.map(({ positionId }) => positionId))]),
    (row) => row.positionId,
  );
  const assessed = Map.groupBy(
    await listAssessments(db, access.readingScope(), { cadreIds }),
    (row) => row.cadreId,
  );
  return posts.map((post) => {
    const levels = (assessed.get(post.cadreId) ?? []).toReversed();
    const latest = new Map(levels.map(({ competencyId, level }) => [competencyId, level]));
    return { post, standings: standingsOf(required.get(post.positionId) ?? [], latest) };
  });
}
