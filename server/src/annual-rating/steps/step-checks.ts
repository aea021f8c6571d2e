import { type AnnualRating, findRatingFile, findStoredFile, listRatingSteps, type Trx } from '@so-viec/db';
import { type AnnualStepKind, LEVEL_STEPS, opensOn } from '@so-viec/shared/annual-rating/annual-rating.rules';
import { problemsOfAnnualStep } from '@so-viec/shared/annual-rating/annual-step.rules';
import { isBetter } from '@so-viec/shared/annual-rating/year-months.rules';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { Level } from '@so-viec/shared/review/pack/level';
import { Problem } from '../../http/problem.ts';
import type { ReviewUser } from '../../review/reviewer.ts';
import type { RatedYear } from '../year/rated-year.ts';
import type { SaidStep } from './said-step.ts';

/** Steps whose day bounds those after them. */
const DATED = ['met', 'decided', 'replaced'];

/** Refuses a step that leaves something out, or whose day is to come or runs backwards; before November, any. */
export async function refuseIncomplete(
  trx: Trx,
  { today }: ReviewUser,
  { year, rating }: RatedYear,
  kind: AnnualStepKind,
  said: SaidStep,
): Promise<void> {
  if (today < opensOn(year))
    throw new Problem('annual-not-open', { params: { day: formatDay(opensOn(year)) } });
  const steps = rating ? await listRatingSteps(trx, [rating.id]) : [];
  const before = steps.findLast((step) => DATED.includes(step.kind) && step.kind !== kind);
  const notBefore = before?.happenedOn ?? `${year}-01-01`;
  const fields = problemsOfAnnualStep(kind, said, { today, notBefore });
  if (fields.length > 0) throw new Problem('annual-step-incomplete', { fields });
}

/**
 * Refuses a level that the year does not lead to: without enough months, with months still at a former body, above what
 * points, disqualifiers and the body allow; a lower one, or another than proposed, without saying why; and a mean that
 * moved since it was seen.
 */
export function refuseLevel(
  { computed, rating }: RatedYear,
  kind: AnnualStepKind,
  said: SaidStep & { seenMean: number | null },
): void {
  if (!LEVEL_STEPS.includes(kind) || said.level === null) return;
  const { level, reason, meanHundredths } = computed;
  if (reason === 'not-handed-over') throw new Problem('annual-months-not-here');
  if (level === null) throw new Problem('annual-not-rated', { params: { reason: reason ?? 'no-months' } });
  if (meanHundredths !== said.seenMean) throw new Problem('review-moved', { current: { meanHundredths } });
  if (isBetter(said.level, level)) {
    throw new Problem('annual-level-above', { fields: [{ path: 'level', code: 'annual-level-above' }] });
  }
  const expected = kind === 'decided' ? (rating?.proposedLevel as Level) : level;
  if (said.level !== expected && said.text === '') {
    throw new Problem('reason-missing', { fields: [{ path: 'text', code: 'missing' }] });
  }
}

/** Refuses a file that was not sent for this rating by who names it. */
export async function refuseFile(
  trx: Trx,
  { access }: ReviewUser,
  rating: Pick<AnnualRating, 'id'>,
  fileId: string | null,
): Promise<void> {
  if (fileId === null) return;
  const file = await findRatingFile(trx, fileId);
  const isOwn = file?.ratingId === rating.id && file.accountId === access.actor.accountId;
  if (isOwn && (await findStoredFile(trx, fileId))) return;
  throw new Problem('annual-step-incomplete', { fields: [{ path: 'fileId', code: 'missing' }] });
}
