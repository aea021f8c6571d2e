import { type Db, findAssessment, insertAssessment, inTransaction, listCompetencies } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { AssessmentInput } from '@so-viec/shared/competency/competency.schema';
import { audit, type By } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';

/** Writes down the level a person was found at; earlier ones stay. The same request twice is one, 409 another of that id. */
export function assess(
  db: Db,
  by: By & { today: CivilDay },
  whom: { cadreId: string; unitId: string },
  input: AssessmentInput,
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const known = await findAssessment(trx, input.id);
    if (known) {
      const isSame = known.cadreId === whom.cadreId && known.competencyId === input.competencyId;
      if (isSame && known.level === input.level && known.on === input.on) return;
      throw new Problem('duplicate-id');
    }
    if (input.on > by.today) {
      throw new Problem('assessment-in-future', { fields: [{ path: 'on', code: 'assessment-in-future' }] });
    }
    if (!(await listCompetencies(trx)).some(({ id }) => id === input.competencyId)) {
      throw new Problem('competency-unknown', { params: { code: input.competencyId } });
    }
    await insertAssessment(trx, { ...input, ...whom, at: by.at, accountId: by.accountId });
    await audit(trx, by, 'competency.assess', { object: 'cadre', objectId: whom.cadreId });
  });
}
