import { type Db, findCadreByCode, findReviewOf, type Review, type Trx } from '@so-viec/db';
import type { Action } from '@so-viec/shared/access/policy';
import { type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { ReviewStanding, ReviewState } from '@so-viec/shared/review/review-state.rules';
import { Problem } from '../http/problem.ts';
import type { ReviewUser } from './reviewer.ts';
import { type PlacedPerson, placePeople } from './sheet/placed-people.ts';

/** Whose review of which month. */
export interface WhichReview {
  cadre: string;
  month: Month;
}

/** A person in a month, with their review where it was begun; rights go by the unit it belongs to. */
export interface PersonReview {
  person: PlacedPerson;
  review: Review | undefined;
  row: { cadreId: string; unitId: string };
}

/** Finds a person's month for who may do `action`: 404 for whom they may not read, 422 without a post in it. */
export async function findPersonReview(
  db: Db | Trx,
  { access, today }: Pick<ReviewUser, 'access' | 'today'>,
  { cadre: code, month }: WhichReview,
  action: Action,
): Promise<PersonReview> {
  const cadre = await findCadreByCode(db, code);
  if (!cadre) throw new Problem('not-found');
  const [placed] = await placePeople(db, access.organisation, { cadreIds: [cadre.id], month });
  const review = await findReviewOf(db, cadre.id, month);
  const unitId = review?.unitId ?? placed?.unitId;
  access.require(action, { cadreId: cadre.id, unitId: unitId ?? '' });
  if (month > monthOf(today)) throw new Problem('future-period');
  if (!placed || unitId === undefined) throw new Problem('no-post-that-month');
  return { person: { ...placed, unitId }, review, row: { cadreId: cadre.id, unitId } };
}

/** How the reader stands to a review: nobody scores or approves their own. */
export function standingTo({ access }: Pick<ReviewUser, 'access'>, row: PersonReview['row']): ReviewStanding {
  const relations = access.relationsTo(row);
  return {
    isSelf: relations.has('self'),
    isScorer: relations.has('reviewer'),
    isApprover: relations.has('body-head'),
  };
}

export const stateOf = (review: Review | undefined): ReviewState => (review?.state ?? 'draft') as ReviewState;
