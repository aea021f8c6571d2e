import type { AnnualRating } from '@so-viec/db';
import { ANNUAL_STEP_RULES, type AnnualStepKind } from '@so-viec/shared/annual-rating/annual-rating.rules';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import { ND335_2025 } from '@so-viec/shared/review/pack/rule-pack.data';
import { appealClock, lodgingClock } from '@so-viec/shared/review/rating/appeal.rules';
import { Problem } from '../../http/problem.ts';
import type { ReviewUser } from '../../review/reviewer.ts';
import type { RatedYear } from '../year/rated-year.ts';
import type { SaidStep } from './said-step.ts';

type Marks = Partial<AnnualRating>;
type Mark = (user: ReviewUser, year: RatedYear, said: SaidStep) => Marks;

const decision: Mark = (_, { computed, rating }, { level, number, on, handling }) => ({
  decidedLevel: level ?? '',
  decisionNumber: number,
  decidedOn: on,
  meanHundredths: computed.meanHundredths,
  handling: handling || (rating?.handling ?? ''),
  ...{ appealUntilOn: null, answerDueOn: null },
});

const MARKS: Partial<Record<AnnualStepKind, Mark>> = {
  'self-rated': (_, __, { level, text }) => ({ ownLevel: level ?? '', ownText: text }),
  proposed: (_, __, { level, handling }) => ({ proposedLevel: level ?? '', handling }),
  decided: decision,
  replaced: decision,
  notified: ({ calendar, today }, _, { on }) => ({
    appealUntilOn: lodgingClock(calendar, on ?? today, today, ND335_2025).dueOn,
  }),
  appealed: ({ calendar, today }, { rating }) => {
    const until = rating?.appealUntilOn ?? '';
    if (today > until) throw new Problem('appeal-too-late', { params: { until: formatDay(until) } });
    return { answerDueOn: appealClock(calendar, today, today, ND335_2025).dueOn };
  },
  answered: () => ({ answerDueOn: null }),
};

/** What a step changes in its rating: it stands in the unit of the person's last post until it is decided. */
export function marksOf(kind: AnnualStepKind, user: ReviewUser, year: RatedYear, said: SaidStep): Marks {
  const { unitId, standing } = year;
  const marks = MARKS[kind]?.(user, year, said);
  return { unitId, kind: standing.kind, state: ANNUAL_STEP_RULES[kind].to, ...marks };
}
