import {
  type Db,
  findCadreByCode,
  listAssessments,
  listAssignments,
  listRequired,
  type NamedAssignment,
} from '@so-viec/db';
import { mainAssignmentOn } from '@so-viec/shared/assignment/held.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { standingsOf } from '@so-viec/shared/competency/competency.rules';
import type { Access } from '../access/access.ts';
import { Problem } from '../http/problem.ts';
import { frameworkOf } from './framework.ts';

export interface Assessed {
  cadre: { id: string; code: string; fullName: string };
  post: NamedAssignment;
}

/** A person with the post they hold today; 404 where there is no such person, or none in a post. */
export async function personInPost(db: Db, code: string, today: CivilDay): Promise<Assessed> {
  const cadre = await findCadreByCode(db, code);
  if (!cadre) throw new Problem('not-found');
  const held = await listAssignments(db, { cadreIds: [cadre.id], fromOn: today, toOn: today });
  const post = mainAssignmentOn(held, today);
  if (!post) throw new Problem('not-found');
  return { cadre, post };
}

/** What a person's position asks for beside the levels they were found at, and who found what when. */
export async function viewOfPerson(db: Db, access: Access, { cadre, post }: Assessed) {
  const framework = await frameworkOf(db);
  const history = await listAssessments(db, access.readingScope(), { cadreIds: [cadre.id] });
  const latest = new Map(history.toReversed().map(({ competencyId, level }) => [competencyId, level]));
  const required = await listRequired(db, [post.positionId]);
  const standings = standingsOf(required, latest);
  const order = new Map(framework.map(({ id }, i) => [id, i]));
  standings.sort((a, b) => (order.get(a.competencyId) ?? 0) - (order.get(b.competencyId) ?? 0));
  return {
    cadre: { code: cadre.code, fullName: cadre.fullName },
    positionName: post.positionName,
    framework: framework.map(({ id, code, group, name, levels }) => ({ id, code, group, name, levels })),
    standings,
    history: history.map(({ id, competencyId, level, on, note, by }) => ({
      ...{ id, competencyId, level, on, note, by },
    })),
  };
}
