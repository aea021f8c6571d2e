import type { annualProblem } from '../../vi/review/annual-problem.ts';
import type { judgingProblem } from '../../vi/review/judging-problem.ts';
import type { reviewProblem as vi } from '../../vi/review/review-problem.ts';
import type { Texts } from '../../vi.ts';

export const reviewProblem: Texts<typeof vi & typeof annualProblem & typeof judgingProblem> = {
  'future-period': 'This month has not come yet. Choose this month or an earlier one.',
  'no-post-that-month': 'This person holds no post in that month. Choose another month.',
  'review-not-open': 'The review stands elsewhere by now. Reload the page to see it.',
  'review-approved': 'The review is approved and takes no more scores. A new decision may replace it.',
  'review-points-missing': '{{count}} criteria have no points yet. Score them, then hand in.',
  'review-reason-missing':
    '{{count}} marks differ from the person’s or from what was computed, without a reason.',
  'review-moved': 'The figures moved since the page was opened. Look at the new total, then decide.',
  'review-month-runs':
    'The month is not over, {{count}} products are unchecked. Give a reason to approve it early.',
  'review-without-total':
    'Nothing was assigned in this month, so there is no total: it is not approved and leaves the averages.',
  'review-products-wait': '{{count}} products are unchecked: {{names}}. Give a reason to approve.',
  'appeal-too-late': 'The time to appeal is over: the last day was {{until}}.',
  'appeal-made': 'This decision was appealed already. The answer is awaited.',
  'no-appeal-open': 'No appeal waits for an answer.',
  'points-out-of-range': 'Points outside of what the criterion gives.',
  'annual-not-open': 'The rating of the year opens on {{day}}.',
  'annual-step-not-open': 'The rating stands elsewhere by now. Reload the page to see it.',
  'annual-step-incomplete': 'Something is missing. Fill in the marked fields.',
  'annual-not-rated':
    'No rating for this year: the decree does not rate this person, they worked fewer than 6 months, or no month was approved.',
  'annual-over-share':
    'Excellent beyond the share: the body has {{places}} places and {{excellent}} people in them. Decide with a reason on the ratings page that they stay excellent, or choose a lower level.',
  'annual-level-above':
    'This level is above what points, conditions and the body’s own level allow. Choose that one or a lower one.',
  'annual-months-not-here': 'The former body has not handed over the months of this person. Wait for them.',
  'annual-nothing-to-hand-over': 'No month is left to hand over.',
};
