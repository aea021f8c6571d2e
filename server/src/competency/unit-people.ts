import {
  type Db,
  listAssessments,
  listAssignments,
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

/** People that are asked for by their ids at once. */
const MOST_IDS = 2000;

export interface StandingPerson {
  post: NamedAssignment;
  standings: Standing[];
}

/** Everybody whose main post is in a unit or below, with what it asks for beside what they were last found at. */
export async function peopleOfUnit(db: Db, access: Access, today: CivilDay, unitId: string) {
  return listPeople(db, access, today, new Set(subtreeOf(access.organisation.tree, unitId)));
}

/** The unit asked for, or the top the reader oversees; 404 outside of it. */
export function unitOf(access: Access, code: string | undefined): string {
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
export function unitsAround(access: Access, unitId: string) {
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
): Promise<StandingPerson[]> {
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
