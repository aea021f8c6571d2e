import { listReviewGeneral, type Review, type Trx, writeReviewGeneral } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import { countFindings } from '@so-viec/shared/review/sheet/count-findings.rules';
import type { Sheet } from '@so-viec/shared/review/sheet/sheet';
import { Problem } from '../../http/problem.ts';
import type { ReviewUser } from '../reviewer.ts';
import type { PlacedPerson } from '../sheet/placed-people.ts';
import { computeSheets } from '../sheet/sheets.ts';
import { writeAuthoritySaid } from '../words.commands.ts';
import { appealUntil } from './appeal-checks.ts';
import { type FoundReview, move, type WantedStep } from './move.ts';
import { refuseEarly, refuseUnreasoned, refuseUnsaid, refuseWithoutTotal } from './said-checks.ts';

/** A decided review as it stays, whatever changes later: its person and the whole computation. */
export interface Frozen {
  person: Pick<PlacedPerson, 'code' | 'fullName' | 'title' | 'positionName'> & { unitName: string };
  sheet: Sheet;
  opinion: string;
}

/** The computation of a review at this moment of the transaction. */
export async function sheetNow(trx: Trx, { access }: ReviewUser, found: FoundReview): Promise<Sheet> {
  const [now] = await computeSheets(trx, access.organisation, [found.person], found.review.period);
  if (!now) throw new Error('The person of a review is there.');
  return now.sheet;
}

/**
 * The computation that somebody decides on, with what they say in the same press. Refuses what is not said or not
 * reasoned, and figures that moved since they were seen: nobody signs a total they have not read.
 */
export async function judged(
  trx: Trx,
  user: ReviewUser,
  found: FoundReview,
  { kind, input }: WantedStep,
): Promise<Sheet> {
  await writeAuthoritySaid(trx, found.review, input.criteria);
  const sheet = await sheetNow(trx, user, found);
  refuseUnsaid(sheet, 'standing');
  refuseUnreasoned(sheet);
  if (kind === 'approved' && input.reason === '')
    refuseEarly(sheet, found.review.period as Month, user.today);
  if (kind === 'approved') refuseWithoutTotal(sheet);
  if (sheet.totalHundredths !== input.seenTotal) {
    throw new Problem('review-moved', { current: { totalHundredths: sheet.totalHundredths } });
  }
  return sheet;
}

const figuresOf = ({ resultHundredths, generalHundredths, totalHundredths, level }: Sheet) => ({
  ...{ resultHundredths, generalHundredths, totalHundredths, level },
});

/** The head of the unit scores: what they left as the person said it becomes their word too. */
export async function score(
  trx: Trx,
  user: ReviewUser,
  { review }: FoundReview,
  wanted: Pick<WantedStep, 'kind' | 'input'>,
  sheet: Sheet,
): Promise<Review> {
  for (const row of await listReviewGeneral(trx, [review.id])) {
    if (row.authority === null) await writeReviewGeneral(trx, { ...row, authority: row.own });
  }
  const { resultHundredths, generalHundredths } = sheet;
  return move(trx, user, review, wanted, {
    marks: { resultHundredths, generalHundredths },
    content: figuresOf(sheet),
  });
}

/** A decision, the first or one that replaces it: frozen whole, made known today, open to appeal from today. */
export function settle(
  trx: Trx,
  user: ReviewUser,
  { review, person }: FoundReview,
  wanted: Pick<WantedStep, 'kind' | 'input'>,
  sheet: Sheet,
): Promise<Review> {
  const { code, fullName, title, positionName } = person;
  const unitName = user.access.organisation.tree.get(review.unitId)?.name ?? '';
  const frozen: Frozen = {
    person: { code, fullName, title, positionName, unitName },
    sheet,
    opinion: review.opinion,
  };
  const marks = {
    ...figuresOf(sheet),
    level: sheet.level ?? '',
    packId: sheet.pack.code,
    faults: countFindings(sheet.lines, 'faults'),
    delays: countFindings(sheet.lines, 'delays'),
    approvedOn: user.today,
    appealUntilOn: appealUntil(user),
    answerDueOn: null,
  };
  return move(trx, user, review, wanted, { marks, content: frozen });
}
