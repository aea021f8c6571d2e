import { type Db, listRatingSteps, type RatingStepSeen } from '@so-viec/db';
import { bodyHeadsOf } from '@so-viec/shared/access/body-head.rules';
import { can } from '@so-viec/shared/access/policy';
import {
  ANNUAL_STEP_RULES,
  ANNUAL_STEPS,
  type AnnualStepKind,
  decidedBefore,
  mayFollow,
  opensOn,
  turnOf,
} from '@so-viec/shared/annual-rating/annual-rating.rules';
import type { YearMonth } from '@so-viec/shared/annual-rating/year-months.rules';
import type { Level } from '@so-viec/shared/review/pack/level';
import { workingDaysOver } from '@so-viec/shared/scheme/deadline.rules';
import type { ReviewUser } from '../../review/reviewer.ts';
import { firstNames } from '../../review/view/waits-for.ts';
import { ACTION_OF } from '../steps/annual-step.commands.ts';
import { findYear, rowOf, type WhichYear } from '../year/person-year.ts';
import { handedMonths, type RatedYear } from '../year/rated-year.ts';

/** A year's rating as its page shows it: the months, what they lead to, the steps, and who may do what now. */
export async function viewAnnualRating(db: Db, user: ReviewUser, which: WhichYear) {
  const year = await findYear(db, user, which, 'annual-rating.read');
  const { rating, standing, computed, person } = year;
  const { tree, authorities } = user.access.organisation;
  const relations = user.access.relationsTo(rowOf(year));
  const turn = turnOf(standing);
  const isSelf = relations.has('self');
  const steps = rating ? await listRatingSteps(db, [rating.id]) : [];
  const { ownText = '', decisionNumber = '', decidedOn = null, handling = '' } = rating ?? {};
  const months = year.months.map((month) => monthOf(user, year, month));
  const isHidden = months.some(({ isHidden: hidden }) => hidden);
  return {
    year: which.year,
    person: {
      ...{ code: person.code, fullName: person.fullName, title: person.title || person.positionName },
      ...{ unitName: tree.get(year.unitId)?.name ?? '', bodyName: tree.get(year.bodyId)?.name ?? '' },
    },
    ...{ kind: standing.kind, state: standing.state, version: rating?.version ?? 0, turn },
    /** Who decides or answers, where it waits for that. */
    deciders: turn === 'body-head' ? await firstNames(db, bodyHeadsOf(tree, authorities, rowOf(year))) : null,
    ...{ opensOn: opensOn(which.year), decidedBefore: decidedBefore(which.year), months },
    computed: isHidden ? { ...computed, meanHundredths: null } : computed,
    own: { level: levelOf(rating?.ownLevel), text: ownText },
    proposedLevel: levelOf(rating?.proposedLevel),
    decided: { level: levelOf(rating?.decidedLevel), number: decisionNumber, on: decidedOn, handling },
    appeal: appealOf(user, year, steps),
    steps: steps.map((step) => stepOf(user, step)),
    may: { steps: mayTake(year, relations, user), isSelf },
  };
}
export type AnnualView = Awaited<ReturnType<typeof viewAnnualRating>>;

/** A level that is stored, null before it is said. */
export const levelOf = (stored: string | undefined): Level | null => (stored || null) as Level | null;

/** What the reader may do now: nothing before November, and nothing out of order. */
export function mayTake(
  { standing, year }: Pick<RatedYear, 'standing' | 'year'>,
  relations: ReturnType<ReviewUser['access']['relationsTo']>,
  { today }: Pick<ReviewUser, 'today'>,
): AnnualStepKind[] {
  if (today < opensOn(year)) return [];
  return ANNUAL_STEPS.filter(
    (kind) => mayFollow(kind, standing) && can(relations, ACTION_OF[ANNUAL_STEP_RULES[kind].by]),
  );
}

/** A month; one of a former body that was not handed over has its total for the person and that body alone. */
function monthOf({ access }: ReviewUser, { person, bodyId }: RatedYear, month: YearMonth) {
  const { tree } = access.organisation;
  const body = tree.get(month.bodyId ?? '');
  const row = { cadreId: person.cadreId, unitId: month.unitId ?? '' };
  const isHidden = month.state === 'not-handed-over' && !can(access.relationsTo(row), 'review.read');
  return {
    ...{ month: month.month, state: month.state, handedOverOn: month.handedOverOn, isHidden },
    totalHundredths: isHidden ? null : month.totalHundredths,
    unitName: tree.get(month.unitId ?? '')?.name ?? null,
    /** Where another body decided it. */
    formerBody: body && month.bodyId !== bodyId ? body.name : null,
  };
}

function stepOf({ access }: ReviewUser, step: RatingStepSeen) {
  const { id, kind, happenedOn, at, byName, level, number, text, fileId, fileName, fileSize } = step;
  const handed = kind === 'handed-over' ? handedMonths(step) : null;
  const { handling = '' } = JSON.parse(step.detail) as { handling?: string };
  return {
    ...{ id, kind: kind as AnnualStepKind | 'handed-over', happenedOn, at, byName, number, text, handling },
    level: levelOf(level),
    file: fileId === null ? null : { id: fileId, name: fileName ?? '', size: fileSize ?? 0 },
    handed: handed && {
      months: handed.months,
      bodyName: access.organisation.tree.get(handed.bodyId)?.name ?? '',
    },
  };
}

function appealOf(
  { calendar, today }: ReviewUser,
  { rating }: RatedYear,
  steps: readonly { kind: string }[],
) {
  if (!rating?.appealUntilOn) return null;
  const { appealUntilOn, answerDueOn } = rating;
  const told = steps.findLastIndex(({ kind }) => kind === 'notified');
  const isMade = steps.slice(told + 1).some(({ kind }) => kind === 'appealed');
  return {
    ...{ untilOn: appealUntilOn, answerDueOn, isMade, isOver: today > appealUntilOn },
    daysLeft: answerDueOn === null ? 0 : workingDaysOver(calendar, today, answerDueOn),
    daysOver: answerDueOn === null ? 0 : workingDaysOver(calendar, answerDueOn, today),
  };
}
