import { type Db, inTransaction, isConfidential, type Trx, withdrawDeliveries } from '@so-viec/db';
import { byOf } from '../cadre/officer.ts';
import { Problem } from '../http/problem.ts';
import { tell } from '../notice/tell.ts';
import { acceptances, revokeChecks } from './checks-of-step.ts';
import {
  type AskedStep,
  findRepeated,
  lockDayToReview,
  type Reviewer,
  type StepTaken,
  settleStep,
  takeReviewStep,
} from './review-step.ts';

/** Returns a submitted day to its person, who is told why. Refuses with 422 without a reason or when it is not submitted. */
export function returnDay(db: Db, reviewer: Reviewer, asked: AskedStep): Promise<StepTaken> {
  return inTransaction(db, (trx) => giveBack(trx, reviewer, 'return', asked));
}

/** Opens an accepted day to its person again, who is told why; its products are unchecked. */
export function reopenDay(db: Db, reviewer: Reviewer, asked: AskedStep): Promise<StepTaken> {
  return inTransaction(db, (trx) => giveBack(trx, reviewer, 'reopening', asked));
}

async function giveBack(
  trx: Trx,
  reviewer: Reviewer,
  kind: 'return' | 'reopening',
  asked: AskedStep,
): Promise<StepTaken> {
  const day = await lockDayToReview(trx, reviewer, asked.workDayId);
  const repeated = await findRepeated(trx, reviewer, day, kind, asked);
  if (repeated) return repeated;
  if (asked.reason === '') {
    throw new Problem('reason-missing', { fields: [{ path: 'reason', code: 'reason-missing' }] });
  }
  const taken = await takeReviewStep(trx, reviewer, day, kind, asked);
  await revokeChecks(trx, reviewer, { workDayId: day.id, stepId: taken.step.id }, acceptances);
  await withdrawDeliveries(trx, day.id, reviewer.at);
  await settleStep(trx, reviewer, day, taken);
  const reason = (await isConfidential(trx, { workDayId: day.id })) ? '' : asked.reason;
  await tell(trx, byOf(reviewer), {
    ...{ cadreId: day.cadreId, kind: kind === 'return' ? 'day-returned' : 'day-reopened', key: asked.id },
    content: { day: day.workedOn, reason },
  });
  return taken;
}
