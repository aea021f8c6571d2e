import {
  type Db,
  insertOutputCheck,
  inTransaction,
  listChecksOfStep,
  listOutputsDelivered,
  type Output,
  type Trx,
} from '@so-viec/db';
import type { DayAcceptance } from '@so-viec/shared/day-review/day-review.schema';
import { type Check, completeChecks, problemOfChecks } from '@so-viec/shared/day-review/degree.rules';
import { newId } from '@so-viec/shared/id/uuidv7';
import { Problem } from '../http/problem.ts';
import {
  findRepeated,
  lockDayToReview,
  type Reviewer,
  type StepTaken,
  settleStep,
  takeReviewStep,
} from './review-step.ts';

/**
 * Accepts a day with its products, those not named at 100 %. All or nothing. The same step twice is one.
 * Refuses with 412 a stale version, 422 a day not submitted, a product of another day, 0 % without a reason.
 */
export function acceptDay(db: Db, reviewer: Reviewer, asked: DayAcceptance): Promise<StepTaken> {
  return inTransaction(db, (trx) => accept(trx, reviewer, asked));
}

async function accept(trx: Trx, reviewer: Reviewer, { checks, ...named }: DayAcceptance): Promise<StepTaken> {
  const asked = { ...named, reason: '' };
  const day = await lockDayToReview(trx, reviewer, asked.workDayId);
  const outputs = await listOutputsDelivered(trx, day.id);
  const repeated = await findRepeated(trx, reviewer, day, 'acceptance', asked);
  if (repeated) {
    await refuseOtherChecks(trx, repeated, outputs, checks);
    return repeated;
  }
  const taken = await takeReviewStep(trx, reviewer, day, 'acceptance', asked);
  refuseWrongChecks(outputs, checks);
  for (const check of completeChecks(idsOf(outputs), checks)) {
    await storeCheck(trx, reviewer, taken, outputs, check);
  }
  await settleStep(trx, reviewer, day, taken, { outputs: outputs.length });
  return taken;
}

const idsOf = (outputs: readonly Output[]) => outputs.map((output) => output.id);

function refuseWrongChecks(outputs: readonly Output[], checks: readonly Check[]): void {
  const wrong = problemOfChecks(idsOf(outputs), checks);
  if (!wrong) return;
  const { code, outputId } = wrong;
  const index = checks.findIndex((check) => check.outputId === outputId);
  const path = code === 'reason-missing' ? `checks.${index}.reason` : `checks.${index}.outputId`;
  throw new Problem(code, { params: { outputId }, fields: [{ path, code }] });
}

async function storeCheck(
  trx: Trx,
  { access, at }: Reviewer,
  { step }: StepTaken,
  outputs: readonly Output[],
  { outputId, degree, reason }: Check,
): Promise<void> {
  const quantity = outputs.find((output) => output.id === outputId)?.quantity ?? 1;
  await insertOutputCheck(trx, {
    id: newId(),
    outputId,
    dayStepId: step.id,
    kind: 'accepted',
    degree,
    quantity,
    at,
    accountId: access.actor.accountId,
    reason,
  });
}

/** The same id with other degrees or reasons is another request. */
async function refuseOtherChecks(
  trx: Trx,
  { step }: StepTaken,
  outputs: readonly Output[],
  checks: readonly Check[],
): Promise<void> {
  const ids = [...new Set([...idsOf(outputs), ...checks.map((check) => check.outputId)])];
  const stored = await listChecksOfStep(trx, step.id, ids);
  const said = completeChecks(
    stored.map((check) => check.outputId),
    checks,
  );
  const isSame =
    checks.every((check) => stored.some((s) => s.outputId === check.outputId)) &&
    stored.every((s, i) => s.degree === said[i]?.degree && s.reason === said[i]?.reason);
  if (!isSame) throw new Problem('duplicate-id');
}
