import { type AnnualRating, getCadreName, type Review, type Trx } from '@so-viec/db';
import { bodyHeadsOf } from '@so-viec/shared/access/body-head.rules';
import type { AnnualStepKind } from '@so-viec/shared/annual-rating/annual-rating.rules';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { ReviewStepKind } from '@so-viec/shared/review/review-state.rules';
import type { Access } from '../access/access.ts';
import { tell } from './tell.ts';

interface Step {
  id: string;
  kind: ReviewStepKind;
  reason: string;
}

/**
 * Tells the person of a review that it was given back, decided, replaced or their appeal answered; and who decides in the
 * body, of an appeal.
 */
export async function tellOfReview(
  trx: Trx,
  { access, at }: { access: Access; at: string },
  review: Pick<Review, 'cadreId' | 'unitId' | 'period' | 'answerDueOn'>,
  { id: key, kind, reason }: Step,
): Promise<void> {
  const by = { at, accountId: access.actor.accountId };
  const { cadreId } = review;
  const month = review.period as Month;
  const of = { cadreId, key };
  if (kind === 'returned')
    await tell(trx, by, { ...of, kind: 'review-returned', content: { month, reason } });
  if (kind === 'approved') await tell(trx, by, { ...of, kind: 'review-decided', content: { month } });
  if (kind === 'replaced') await tell(trx, by, { ...of, kind: 'review-replaced', content: { month } });
  if (kind === 'answered')
    await tell(trx, by, { ...of, kind: 'appeal-answered', content: { month, reason } });
  if (kind !== 'appealed') return;
  const { tree, authorities } = access.organisation;
  const { code, fullName: name } = await getCadreName(trx, cadreId);
  const content = { month, code, name, answerDueOn: review.answerDueOn ?? '' };
  const heads = [...bodyHeadsOf(tree, authorities, review)];
  await tell(
    trx,
    by,
    ...heads.map((head) => ({ cadreId: head, key, kind: 'appeal-raised' as const, content })),
  );
}

interface YearStep {
  id: string;
  kind: AnnualStepKind;
  text: string;
}

/** The same of a year's rating: its notice, a new decision, an appeal and the answer to it. */
export async function tellOfYear(
  trx: Trx,
  { access, at }: { access: Access; at: string },
  rating: Pick<AnnualRating, 'cadreId' | 'unitId' | 'year' | 'answerDueOn'>,
  { id: key, kind, text: reason }: YearStep,
): Promise<void> {
  const by = { at, accountId: access.actor.accountId };
  const { cadreId, year, answerDueOn } = rating;
  const { code, fullName: name } = await getCadreName(trx, cadreId);
  const of = { cadreId, key };
  const content = { year, code };
  if (kind === 'notified') await tell(trx, by, { ...of, kind: 'year-notified', content });
  if (kind === 'replaced') await tell(trx, by, { ...of, kind: 'year-replaced', content });
  if (kind === 'answered')
    await tell(trx, by, { ...of, kind: 'year-answered', content: { ...content, reason } });
  if (kind !== 'appealed') return;
  const { tree, authorities } = access.organisation;
  const said = { ...content, name, answerDueOn: answerDueOn ?? '' };
  const heads = [...bodyHeadsOf(tree, authorities, rating)];
  await tell(
    trx,
    by,
    ...heads.map((head) => ({ cadreId: head, key, kind: 'year-appealed' as const, content: said })),
  );
}
