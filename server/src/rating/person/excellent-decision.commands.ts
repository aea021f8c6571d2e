import {
  type Db,
  type ExcellentDecision,
  findCadreByCode,
  findExcellentDecision,
  insertRatingBasis,
  inTransaction,
  listExcellentDecisions,
  lockCadre,
  type Trx,
  updateRatingBasis,
} from '@so-viec/db';
import type { ExcellentDecisionChange, ExcellentDecisionInput } from '@so-viec/shared/rating/rating.schema';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { type PersonPeriod, personPeriods } from '../period/person-period.ts';
import { byOf, type RatingUser } from '../rating-user.ts';

/** The period of somebody whose rating the actor decides: 404 for whom they may not read, 403 for whom not. */
async function decided(
  trx: Trx,
  { access }: RatingUser,
  of: { cadreId: string; period: string },
): Promise<PersonPeriod> {
  const { organisation } = access;
  const [found] = await personPeriods(trx, organisation, { cadreIds: [of.cadreId], period: of.period });
  access.require('rating.decide', { cadreId: of.cadreId, unitId: found?.person.unitId ?? '' });
  if (!found) throw new Problem('not-found');
  return found;
}

/** Decides whether somebody stays excellent where more are than there are places. */
export function decideExcellent(
  db: Db,
  user: RatingUser,
  { cadre: code, ...input }: ExcellentDecisionInput,
): Promise<ExcellentDecision> {
  return inTransaction(db, async (trx) => {
    const cadre = await findCadreByCode(trx, code);
    if (!cadre) throw new Problem('not-found');
    const of = { cadreId: cadre.id, period: input.period };
    const { person, computedLevel } = await decided(trx, user, of);
    await lockCadre(trx, cadre.id);
    const known = await findExcellentDecision(trx, input.id);
    if (known) return sameAs(known, { ...input, ...of });
    const [other] = await listExcellentDecisions(trx, { cadreIds: [cadre.id], period: input.period });
    if (other) throw new Problem('stale-version', { current: other });
    if (computedLevel !== 'excellent') throw new Problem('rating-not-excellent');
    const row = { ...input, ...of, unitId: person.bodyId, ...byOf(user), version: 1 };
    await insertRatingBasis(trx, 'excellent_decision', row);
    await trace(trx, user, row);
    return row;
  });
}

function sameAs(known: ExcellentDecision, input: Partial<ExcellentDecision>): ExcellentDecision {
  const keys = ['cadreId', 'period', 'decision', 'reason', 'number'] as const;
  if (keys.some((key) => known[key] !== input[key])) throw new Problem('duplicate-id');
  return known;
}

/** Puts another decision over one, or takes it back; the earlier one stays to be read. */
export function changeExcellentDecision(
  db: Db,
  user: RatingUser,
  id: string,
  { version, ...said }: ExcellentDecisionChange,
): Promise<ExcellentDecision> {
  return inTransaction(db, async (trx) => {
    const known = await findExcellentDecision(trx, id);
    if (!known) throw new Problem('not-found');
    const { computedLevel } = await decided(trx, user, known);
    const { decision, reason, number } = said;
    const isSame = known.decision === decision && known.reason === reason && known.number === number;
    if (known.version === version + 1 && isSame) return known;
    if (decision !== 'open' && computedLevel !== 'excellent') throw new Problem('rating-not-excellent');
    const row = { ...known, ...said, ...byOf(user) };
    const isCurrent = await updateRatingBasis(trx, 'excellent_decision', version, row);
    if (!isCurrent) throw new Problem('stale-version', { current: known });
    const next = { ...row, version: version + 1 };
    await trace(trx, user, next);
    return next;
  });
}

async function trace(trx: Trx, user: RatingUser, row: ExcellentDecision): Promise<void> {
  const { id: objectId, version: objectVersion, decision, period } = row;
  const done = { object: 'excellent-decision', objectId, objectVersion, detail: { decision, period } };
  await audit(trx, byOf(user), 'rating.excellent', done);
}
