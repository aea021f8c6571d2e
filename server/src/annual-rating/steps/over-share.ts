import type { Trx } from '@so-viec/db';
import type { AnnualStepKind } from '@so-viec/shared/annual-rating/annual-rating.rules';
import { Problem } from '../../http/problem.ts';
import { standingOfBody } from '../../rating/period/share-standing.ts';
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
  const { cadreId: deciding } = person;
  const of = { bodyId, period: `${year}`, deciding };
  const { people, standing } = await standingOfBody(trx, access.organisation, of);
  const own = people.find((one) => one.person.cadreId === deciding);
  if (!standing.beyond.has(deciding) || own?.decision?.decision === 'kept') return;
  const params = { places: standing.places, excellent: standing.excellent };
  throw new Problem('annual-over-share', {
    params,
    fields: [{ path: 'level', code: 'annual-over-share', params }],
  });
}
