import {
  type Db,
  inTransaction,
  listOutputsOfDay,
  listShares,
  type OutputWithNames,
  type Trx,
} from '@so-viec/db';
import type { DayAcceptance } from '@so-viec/shared/day-review/day-review.schema';
import { type Check, completeChecks, problemOfChecks } from '@so-viec/shared/day-review/degree.rules';
import type { Access } from '../access/access.ts';
import { byOf } from '../cadre/officer.ts';
import { Problem } from '../http/problem.ts';
import { tellTogether } from '../notice/tell.ts';
import { followTask } from '../output/checks/follow-task.ts';
import { droppedDelay, proposedDelay, refuseWrongDelay } from '../output/checks/lateness.ts';
import { mayCheck } from '../output/output-access.ts';
import { packOfOutput } from '../rule-choice/rules-of-work.ts';
import { requireVouchings } from '../work-entry/secret/vouching.commands.ts';
import { refuseOtherChecks, storeCheck } from './checks-of-step.ts';
import {
  findRepeated,
  lockDayToReview,
  type Reviewer,
  type StepTaken,
  settleStep,
  takeReviewStep,
} from './review-step.ts';

/**
 * Accepts a day with its unchecked products, those not named in full (and with the delay that is proposed). Products of work that nobody has taken on yet, those
 * at fault and those the reviewer has a share of stay as they are. All or nothing. The same step twice is one.
 * Refuses with 412 a stale version, 422 a day not submitted, a product of another day, one already decided, a control that
 * the pack of the day has not, 0 % or a fault without a reason.
 */
export function acceptDay(db: Db, reviewer: Reviewer, asked: DayAcceptance): Promise<StepTaken> {
  return inTransaction(db, (trx) => accept(trx, reviewer, asked));
}

async function accept(trx: Trx, reviewer: Reviewer, { checks, ...named }: DayAcceptance): Promise<StepTaken> {
  const asked = { ...named, reason: '' };
  const day = await lockDayToReview(trx, reviewer, asked.workDayId);
  const outputs = await listOutputsOfDay(trx, day.id);
  const repeated = await findRepeated(trx, reviewer, day, 'acceptance', asked);
  if (repeated) {
    await refuseOtherChecks(trx, repeated, idsOf(outputs), checks);
    return repeated;
  }
  const taken = await takeReviewStep(trx, reviewer, day, 'acceptance', asked);
  await requireVouchings(trx, reviewer, { workDayId: day.id });
  const open = await openOf(trx, reviewer, outputs);
  refuseWrongChecks(outputs, open, checks);
  refuseOtherPack(reviewer.access, day.workedOn, outputs, checks);
  await refuseWrongDelays(trx, outputs, checks);
  const dropped = await droppedIn(trx, reviewer, outputs, checks);
  for (const check of completeChecks(idsOf(open), checks)) {
    const output = open.find(({ id }) => id === check.outputId);
    if (!output) continue;
    const isNamed = checks.some(({ outputId }) => outputId === check.outputId);
    const said = isNamed ? check : await proposedFor(trx, reviewer, output, check);
    await storeCheck(trx, reviewer, taken.step.id, output, { ...said, dropped: dropped.get(output.id) ?? 0 });
  }
  for (const taskId of new Set(open.map((output) => output.taskId))) await followTask(trx, reviewer, taskId);
  await settleStep(trx, reviewer, day, taken, { outputs: open.length });
  const item = { step: asked.id, day: day.workedOn };
  await tellTogether(trx, byOf(reviewer), { cadreId: day.cadreId, kind: 'days-accepted', item });
  return taken;
}

/** A product that nobody named is accepted as it is proposed: where it is past its due day, with the delay. */
async function proposedFor(
  trx: Trx,
  { access }: Reviewer,
  output: OutputWithNames,
  check: Check,
): Promise<Check> {
  if (packOfOutput(access.organisation, output, '').controls === 'degree') return check;
  return { ...check, delays: await proposedDelay(trx, output) };
}

async function refuseWrongDelays(
  trx: Trx,
  outputs: readonly OutputWithNames[],
  checks: readonly Check[],
): Promise<void> {
  for (const [index, { outputId, delays = 0, reason }] of checks.entries()) {
    const output = outputs.find(({ id }) => id === outputId);
    if (output) await refuseWrongDelay(trx, output, { delays, reason, at: `checks.${index}.` });
  }
}

/** Product → how many of its items the acceptance leaves in time though a delay is proposed, each with its reason. */
async function droppedIn(
  trx: Trx,
  { access }: Reviewer,
  outputs: readonly OutputWithNames[],
  checks: readonly Check[],
): Promise<Map<string, number>> {
  const dropped = new Map<string, number>();
  for (const [index, { outputId, delays = 0, reason }] of checks.entries()) {
    const output = outputs.find(({ id }) => id === outputId);
    if (!output || packOfOutput(access.organisation, output, '').controls === 'degree') continue;
    dropped.set(outputId, await droppedDelay(trx, output, { delays, reason, at: `checks.${index}.` }));
  }
  return dropped;
}

const idsOf = (outputs: readonly OutputWithNames[]) => outputs.map((output) => output.id);

/** The products of a day that its acceptance checks. */
async function openOf(trx: Trx, { access }: Reviewer, outputs: readonly OutputWithNames[]) {
  const shares = await listShares(trx, idsOf(outputs));
  const sharesByOutput = Map.groupBy(shares, ({ outputId }) => outputId);
  return outputs.filter(
    (output) =>
      output.standing === 'waiting' &&
      output.taskState !== 'proposed' &&
      output.taskState !== 'refused' &&
      mayCheck(access, output, sharesByOutput.get(output.id) ?? []),
  );
}

function refuseWrongChecks(
  outputs: readonly OutputWithNames[],
  open: readonly OutputWithNames[],
  checks: readonly Check[],
): void {
  const wrong = problemOfChecks(idsOf(outputs), checks);
  if (wrong) {
    const { code, outputId } = wrong;
    const index = checks.findIndex((check) => check.outputId === outputId);
    const path = code === 'reason-missing' ? `checks.${index}.reason` : `checks.${index}.outputId`;
    throw new Problem(code, { params: { outputId }, fields: [{ path, code }] });
  }
  const decided = checks.find(({ outputId }) => !open.some(({ id }) => id === outputId));
  if (decided) throw new Problem('output-checked', { params: { outputId: decided.outputId } });
}

/** The pack of the day has degrees, or faults and delays of at most as many items as there are. */
function refuseOtherPack(
  { organisation }: Access,
  day: string,
  outputs: readonly OutputWithNames[],
  checks: readonly Check[],
): void {
  for (const [index, { outputId, degree, faults = 0, delays = 0 }] of checks.entries()) {
    const output = outputs.find(({ id }) => id === outputId);
    // A product of another day was refused before.
    if (!output) continue;
    const { controls } = packOfOutput(organisation, output, day);
    const isOther = controls === 'degree' ? faults + delays > 0 : degree !== 100;
    if (isOther) throw new Problem('check-not-of-pack', { params: { outputId } });
    if (Math.max(faults, delays) > output.quantity) {
      throw new Problem('bad-input', { fields: [{ path: `checks.${index}.faults`, code: 'over-quantity' }] });
    }
  }
}
