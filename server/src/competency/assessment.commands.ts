import {
  countAssessments,
  type Db,
  findAssessment,
  insertAssessment,
  inTransaction,
  listPostsOf,
  type Trx,
} from '@so-viec/db';
import { type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { AssessmentsInput } from '@so-viec/shared/competency/competency.schema';
import { audit, type By } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { refuseAt } from '../http/refuse-at.ts';
import { keepFramework } from './framework.ts';

type Whom = { cadreId: string; unitId: string };
type Level = AssessmentsInput['levels'][number];

/**
 * Writes down the levels a person was found at, all or none; earlier ones stay. The same request twice is one, 409
 * another under one of its ids.
 */
export function assess(
  db: Db,
  by: By & { today: CivilDay },
  whom: Whom,
  { levels, ...said }: AssessmentsInput,
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const fresh: Level[] = [];
    for (const one of levels) if (!(await isKnown(trx, whom, one, said))) fresh.push(one);
    if (fresh.length === 0) return;
    if (said.on > by.today) {
      throw new Problem('assessment-in-future', { fields: [{ path: 'on', code: 'assessment-in-future' }] });
    }
    await requireInPost(trx, whom.cadreId, said.on);
    const competencies = new Set((await keepFramework(trx)).map(({ id }) => id));
    for (const one of fresh) {
      if (!competencies.has(one.competencyId)) {
        throw new Problem('competency-unknown', { params: { code: one.competencyId } });
      }
      await insertAssessment(trx, { ...one, ...said, ...whom, at: by.at, accountId: by.accountId });
    }
    await tell(trx, by, whom.cadreId, fresh.length);
  });
}

/** With how many there are now: levels only grow in number, so that one that is gone is missing from it. */
async function tell(trx: Trx, by: By, cadreId: string, levels: number): Promise<void> {
  const objectVersion = await countAssessments(trx, cadreId);
  const done = { object: 'cadre', objectId: cadreId, objectVersion, detail: { levels } };
  await audit(trx, by, 'competency.assess', done);
}

/** Refuses a day before the first post of the person: nobody was found at anything then. */
async function requireInPost(trx: Trx, cadreId: string, on: CivilDay): Promise<void> {
  const [first] = (await listPostsOf(trx, cadreId)).map(({ fromOn }) => fromOn).toSorted();
  if (first && on < first) refuseAt('on', 'assessment-before-post', { day: formatDay(first) });
}

/** Whether this very level was written before; 409 where its id says something else. */
async function isKnown(
  trx: Trx,
  { cadreId }: Whom,
  { id, competencyId, level }: Level,
  { on, note }: Pick<AssessmentsInput, 'on' | 'note'>,
) {
  const known = await findAssessment(trx, id);
  if (!known) return false;
  const isSame = known.cadreId === cadreId && known.competencyId === competencyId;
  if (isSame && known.level === level && known.on === on && known.note === note) return true;
  throw new Problem('duplicate-id');
}
