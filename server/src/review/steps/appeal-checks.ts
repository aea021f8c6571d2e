import type { Review } from '@so-viec/db';
import { type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import { ND335_2025 } from '@so-viec/shared/review/pack/rule-pack.data';
import { appealClock, lodgingClock } from '@so-viec/shared/review/rating/appeal.rules';
import { appealOpen, hasAppealedSince } from '@so-viec/shared/review/review-state.rules';
import { Problem } from '../../http/problem.ts';
import { stateOf } from '../person-review.ts';
import type { ReviewUser } from '../reviewer.ts';

/** Appeals against reviews by the scheme's degrees run by the decree's clocks: the scheme names none [config]. */
const CLOCKS = ND335_2025;

/** Until when a result made known today may be appealed. */
export function appealUntil({ calendar, today }: ReviewUser): CivilDay {
  return lodgingClock(calendar, today, today, CLOCKS).dueOn;
}

/** Refuses an appeal that is not open, after its time with the last day. Returns the day it must be answered by. */
export function refuseLateAppeal(
  { calendar, today }: ReviewUser,
  review: Review,
  steps: readonly { kind: string }[],
): CivilDay {
  const open = appealOpen({ ...review, state: stateOf(review) }, hasAppealedSince(steps), today);
  if (open === 'too-late') {
    throw new Problem('appeal-too-late', { params: { until: formatDay(review.appealUntilOn ?? '') } });
  }
  if (open === 'appealed') throw new Problem('appeal-made', { current: review });
  if (open === 'not-decided') throw new Problem('review-not-open', { current: review });
  return appealClock(calendar, today, today, CLOCKS).dueOn;
}

export function refuseWithoutAppeal(review: Review): void {
  if (review.answerDueOn === null) throw new Problem('no-appeal-open', { current: review });
}
