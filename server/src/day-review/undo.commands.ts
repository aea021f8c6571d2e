import {
  type Db,
  inTransaction,
  listOutputsDelivered,
  listStepsOfDays,
  restoreDeliveries,
  type StepOfDay,
  type Trx,
  type WorkDay,
} from '@so-viec/db';
import type { DayUndo } from '@so-viec/shared/day-review/day-review.schema';
import { UNDO_MINUTES } from '@so-viec/shared/work-day/work-day.rules';
import { Problem } from '../http/problem.ts';
import { untell } from '../notice/tell.ts';
import { untellOutputs } from '../notice/tell-output.ts';
import { requireDutyOn } from '../work-day/duty-of-day.ts';
import { revokeChecks, saidIn } from './checks-of-step.ts';
import {
  findRepeated,
  lockDayToReview,
  type Reviewer,
  type StepTaken,
  settleStep,
  takeReviewStep,
} from './review-step.ts';

/**
 * Takes back one's own acceptance or return while it is fresh: the day waits for review as before.
 * Refuses with 403 somebody else's step, 412 a day that its person has begun to mend, 422 `undo-too-late`, and a day that
 * lost its post meanwhile.
 */
export function undoReview(db: Db, reviewer: Reviewer, asked: DayUndo): Promise<StepTaken> {
  return inTransaction(db, (trx) => undo(trx, reviewer, asked));
}

async function undo(trx: Trx, reviewer: Reviewer, named: DayUndo): Promise<StepTaken> {
  const asked = { ...named, reason: '' };
  const day = await lockDayToReview(trx, reviewer, asked.workDayId);
  const repeated = await findRepeated(trx, reviewer, day, 'undo', asked);
  if (repeated) return repeated;
  const last = await freshStep(trx, reviewer, day);
  if (last.kind === 'return') await requireDutyOn(trx, day);
  const taken = await takeReviewStep(trx, reviewer, day, 'undo', asked);
  if (last.kind === 'return') await restoreDeliveries(trx, day.id, last.at);
  else await revokeChecks(trx, reviewer, { workDayId: day.id, stepId: taken.step.id }, saidIn(last.id));
  await settleStep(trx, reviewer, day, taken);
  await untell(trx, day.cadreId, last);
  await untellOutputs(trx, await listOutputsDelivered(trx, day.id), last);
  return taken;
}

/** The step that is taken back: the last, one's own, a few minutes old. */
async function freshStep(trx: Trx, { access, at }: Reviewer, day: WorkDay): Promise<StepOfDay> {
  access.require('day.undo', day, day.state);
  const last = (await listStepsOfDays(trx, [day.id])).at(-1);
  if (last?.kind !== 'acceptance' && last?.kind !== 'return') throw new Problem('day-not-reviewed');
  if (last.accountId !== access.actor.accountId) throw new Problem('not-allowed');
  if (Date.parse(at) - Date.parse(last.at) > UNDO_MINUTES * 60_000) {
    throw new Problem('undo-too-late', { params: { minutes: UNDO_MINUTES } });
  }
  // Whoever got the day back may have begun to mend it: that is no longer the day that was submitted.
  if (day.touchedAt !== last.at) throw new Problem('stale-version');
  return last;
}
