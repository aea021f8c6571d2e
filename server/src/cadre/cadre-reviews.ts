import { type Db, listAnnualRatingsOf, listReviewsOf } from '@so-viec/db';
import { type Action, can } from '@so-viec/shared/access/policy';
import type { Level } from '@so-viec/shared/review/pack/level';
import type { ReviewState } from '@so-viec/shared/review/review-state.rules';
import type { Access } from '../access/access.ts';

const MONTHS_SHOWN = 12;

/**
 * A person's reviews of months, the latest first, with what was decided, and the levels of their years: each for who may
 * read it at the unit it belongs to. The person learns of a year's level by its notice.
 */
export async function reviewsOfPerson(db: Db, access: Access, cadreId: string) {
  const reads = (action: Action, unitId: string) => can(access.relationsTo({ cadreId, unitId }), action);
  const isSelf = access.actor.cadreId === cadreId;
  const months = (await listReviewsOf(db, cadreId))
    .filter(({ unitId }) => reads('review.read', unitId))
    .slice(0, MONTHS_SHOWN)
    .map(({ period, state, totalHundredths, level }) => {
      const decided = state === 'approved';
      return {
        month: period,
        state: state as ReviewState,
        totalHundredths: decided ? totalHundredths : null,
        level: decided ? (level as Level | '') : ('' as const),
      };
    });
  const years = (await listAnnualRatingsOf(db, cadreId))
    .filter(({ unitId }) => reads('annual-rating.read', unitId))
    .filter(({ state, decidedLevel }) => decidedLevel !== '' && (!isSelf || state === 'notified'))
    .map(({ year, decidedLevel }) => ({ year, level: decidedLevel as Level }));
  return { months, years };
}
