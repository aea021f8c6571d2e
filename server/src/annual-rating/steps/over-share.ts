import { listBodyScores, type Trx } from '@so-viec/db';
import type { AnnualStepKind } from '@so-viec/shared/annual-rating/annual-rating.rules';
import { Problem } from '../../http/problem.ts';
import { personPeriods, ratingOfBody } from '../../rating/period/person-period.ts';
import { shareStanding } from '../../rating/period/share-standing.ts';
import type { ReviewUser } from '../../review/reviewer.ts';
import type { RatedYear } from '../year/rated-year.ts';
import type { SaidStep } from './said-step.ts';

const DECIDING: readonly AnnualStepKind[] = ['decided', 'replaced'];

/**
 * Refuses to decide that somebody is excellent beyond the places of their body or group of like work (rules §3: 20 %, up to
 * 25 %) before it was decided, with a reason, that they stay so over the share.
 */
export async function refuseOverShare(
  trx: Trx,
  { access }: ReviewUser,
  { year, bodyId, person }: RatedYear,
  kind: AnnualStepKind,
  said: SaidStep,
): Promise<void> {
  if (!DECIDING.includes(kind) || said.level !== 'excellent') return;
  const period = `${year}`;
  const all = await personPeriods(trx, access.organisation, { cadreIds: null, period });
  const people = all.filter((one) => one.person.bodyId === bodyId);
  const score = (await listBodyScores(trx, period)).find(({ unitId }) => unitId === bodyId);
  const standing = shareStanding(people, score ? ratingOfBody(score).isOutstanding : false);
  const own = people.find((one) => one.person.cadreId === person.cadreId);
  if (!standing.beyond.has(person.cadreId) || own?.decision?.decision === 'kept') return;
  const params = { places: standing.places, excellent: standing.excellent };
  throw new Problem('annual-over-share', {
    params,
    fields: [{ path: 'level', code: 'annual-over-share', params }],
  });
}
