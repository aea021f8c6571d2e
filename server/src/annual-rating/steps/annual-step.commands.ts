import {
  type AnnualRating,
  type Db,
  findAnnualRating,
  findRatingStep,
  insertAnnualRating,
  insertRatingStep,
  inTransaction,
  listRatingSteps,
  lockCadre,
  type Trx,
} from '@so-viec/db';
import type { Action } from '@so-viec/shared/access/policy';
import {
  ANNUAL_STEP_RULES,
  type AnnualHand,
  type AnnualStepKind,
  LEVEL_STEPS,
  mayFollow,
} from '@so-viec/shared/annual-rating/annual-rating.rules';
import type { AnnualStepInput } from '@so-viec/shared/annual-rating/annual-rating.schema';
import { newId } from '@so-viec/shared/id/uuidv7';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { isRepeated } from '../../http/repeated.ts';
import { tellOfYear } from '../../notice/tell-review.ts';
import { byOf, type ReviewUser } from '../../review/reviewer.ts';
import { findYear, type WhichYear } from '../year/person-year.ts';
import type { RatedYear } from '../year/rated-year.ts';
import { refuseOverShare } from './over-share.ts';
import { type SaidStep, saidOf } from './said-step.ts';
import { refuseFile, refuseIncomplete, refuseLevel } from './step-checks.ts';
import { marksOf } from './step-marks.ts';

/** The right that each hand of the procedure has. */
export const ACTION_OF: Readonly<Record<AnnualHand, Action>> = {
  self: 'annual-rating.own',
  head: 'annual-rating.meet',
  committee: 'annual-rating.opine',
  personnel: 'annual-rating.propose',
  'body-head': 'annual-rating.decide',
  notifier: 'annual-rating.notify',
};

export interface WantedAnnualStep extends WhichYear {
  kind: AnnualStepKind;
  input: AnnualStepInput;
}

/** Takes a year's rating one step on. The same step sent twice is taken once; of two at once one wins. */
export function takeAnnualStep(db: Db, user: ReviewUser, wanted: WantedAnnualStep): Promise<AnnualRating> {
  return inTransaction(db, (trx) => takeStep(trx, user, wanted));
}

async function takeStep(trx: Trx, user: ReviewUser, wanted: WantedAnnualStep): Promise<AnnualRating> {
  const { kind, input } = wanted;
  const action = ACTION_OF[ANNUAL_STEP_RULES[kind].by];
  const { person } = await findYear(trx, user, wanted, action);
  await lockCadre(trx, person.cadreId);
  const year = await findYear(trx, user, wanted, action);
  const said = saidOf(kind, input);
  const { rating } = year;
  if (rating && (await isTaken(trx, rating, wanted, said))) return rating;
  if ((rating?.version ?? 0) !== input.version) throw new Problem('stale-version', { current: rating });
  await refuseNotOpen(trx, year, kind);
  await refuseIncomplete(trx, user, year, kind, said);
  refuseLevel(year, kind, { ...said, seenMean: input.seenMean });
  await refuseOverShare(trx, user, year, kind, said);
  const begun = rating ?? (await beginRating(trx, user, year));
  await refuseFile(trx, user, begun, said.fileId);
  return move(trx, user, { ...year, rating: begun }, wanted, said);
}

async function isTaken(
  trx: Trx,
  { id: ratingId }: AnnualRating,
  { kind, input }: WantedAnnualStep,
  { level, number, text, fileId, on }: SaidStep,
): Promise<boolean> {
  const dated = on !== null && { happenedOn: on };
  const said = { ratingId, kind, level: level ?? '', number, text, fileId, ...dated };
  return isRepeated(await findRatingStep(trx, input.id), said);
}

async function refuseNotOpen(trx: Trx, { standing, rating }: RatedYear, kind: AnnualStepKind): Promise<void> {
  if (kind === 'appealed' && rating) {
    const steps = await listRatingSteps(trx, [rating.id]);
    const told = steps.findLastIndex((step) => step.kind === 'notified');
    if (steps.slice(told + 1).some((step) => step.kind === 'appealed')) {
      throw new Problem('appeal-made', { current: rating });
    }
  }
  if (!mayFollow(kind, standing)) throw new Problem('annual-step-not-open', { current: rating });
}

/** The rating as it begins; the first step, or months handed over, bring it to life. */
export async function beginRating(
  trx: Trx,
  { at }: ReviewUser,
  { person, year, unitId, standing }: RatedYear,
): Promise<AnnualRating> {
  const rating: AnnualRating = {
    ...{ id: newId(), cadreId: person.cadreId, year, unitId, kind: standing.kind, state: 'open' },
    ...{
      ownLevel: '',
      ownText: '',
      proposedLevel: '',
      decidedLevel: '',
      decisionNumber: '',
      decidedOn: null,
    },
    ...{ handling: '', meanHundredths: null, appealUntilOn: null, answerDueOn: null },
    ...{ stepCount: 0, createdAt: at, version: 1 },
  };
  const known = await findAnnualRating(trx, rating);
  if (known) return known;
  await insertAnnualRating(trx, rating);
  return rating;
}

async function move(
  trx: Trx,
  user: ReviewUser,
  year: RatedYear & { rating: AnnualRating },
  { kind, input }: WantedAnnualStep,
  said: SaidStep,
): Promise<AnnualRating> {
  const { rating, computed, months } = year;
  const marks = marksOf(kind, user, year, said);
  const detail = LEVEL_STEPS.includes(kind) ? { ...computed, months, handling: said.handling } : {};
  const step = {
    ...{ id: input.id, kind, happenedOn: said.on ?? user.today, at: user.at },
    ...{ accountId: user.access.actor.accountId, level: said.level ?? '', number: said.number },
    ...{ text: said.text, fileId: said.fileId, detail: JSON.stringify(detail) },
  };
  if (!(await insertRatingStep(trx, rating, step, marks))) {
    throw new Problem('stale-version', { current: rating });
  }
  const version = rating.version + 1;
  const object = { object: 'annual-rating', objectId: rating.id, objectVersion: version };
  await audit(trx, byOf(user), `annual-rating.${kind}`, object);
  const after = { ...rating, ...marks, stepCount: rating.stepCount + 1, version };
  await tellOfYear(trx, user, after, { id: input.id, kind, text: said.text });
  return after;
}
