import {
  insertOutputCheck,
  insertOutputRemark,
  listChecksOf,
  listChecksOfStep,
  listDeliveriesOf,
  listOutputsDelivered,
  type OutputCheck,
  type OutputWithNames,
  type Trx,
} from '@so-viec/db';
import type { Check } from '@so-viec/shared/day-review/degree.rules';
import { newId } from '@so-viec/shared/id/uuidv7';
import { standingAfter, standingChecks } from '@so-viec/shared/output/checks.rules';
import { byOf } from '../cadre/officer.ts';
import { Problem } from '../http/problem.ts';
import { tellOfOutput } from '../notice/tell-output.ts';
import { followTask } from '../output/checks/follow-task.ts';
import { DELAY_DROPPED } from '../output/checks/lateness.ts';
import type { Reviewer, StepTaken } from './review-step.ts';

/** What a day's acceptance says about one product: taken or at fault, and its delay besides. */
export async function storeCheck(
  trx: Trx,
  reviewer: Reviewer,
  dayStepId: string,
  output: OutputWithNames,
  { degree, reason, faults = 0, delays = 0, dropped }: Check & { dropped: number },
): Promise<void> {
  const { id: outputId, quantity } = output;
  const of = { outputId, dayStepId, ...byOf(reviewer) };
  const decision =
    faults > 0
      ? { kind: 'fault', degree: null, quantity: faults, reason }
      : { kind: 'accepted', degree, quantity, reason };
  await insertOutputCheck(trx, { id: newId(), ...of, ...decision });
  const told = (kind: 'fault' | 'delay', count: number, why: string) =>
    tellOfOutput(trx, byOf(reviewer), output, { step: dayStepId, kind, count, reason: why });
  if (faults > 0) await told('fault', faults, reason);
  if (dropped > 0) {
    const row = { kind: DELAY_DROPPED, degree: null, quantity: dropped, reason };
    await insertOutputRemark(trx, { id: newId(), ...of, ...row });
  }
  if (delays === 0) return;
  // A fault has a reason of its own; that of a product taken says why it is late.
  const why = faults > 0 ? '' : reason;
  const delay = { kind: 'delay', degree: null, quantity: delays, reason: why };
  await insertOutputRemark(trx, { id: newId(), ...of, ...delay });
  await told('delay', delays, why);
}

/** The same id with other degrees, faults or reasons is another request. */
export async function refuseOtherChecks(
  trx: Trx,
  { step }: StepTaken,
  outputIds: readonly string[],
  checks: readonly Check[],
): Promise<void> {
  const ids = [...new Set([...outputIds, ...checks.map((check) => check.outputId)])];
  const stored = Map.groupBy(await listChecksOfStep(trx, step.id, ids), (row) => row.outputId);
  const isSaid = (check: Check) => stored.has(check.outputId);
  const isSame =
    checks.every(isSaid) &&
    [...stored].every(([outputId, rows]) => saysTheSame(rows, askedOf(outputId, checks)));
  if (!isSame) throw new Problem('duplicate-id');
}

/** Of a product that nobody named the delay is the one that was proposed. */
const AS_PROPOSED = -1;

const askedOf = (outputId: string, checks: readonly Check[]): Check =>
  checks.find((check) => check.outputId === outputId) ?? {
    outputId,
    degree: 100,
    reason: '',
    delays: AS_PROPOSED,
  };

function saysTheSame(
  rows: readonly OutputCheck[],
  { degree, reason, faults = 0, delays = 0 }: Check,
): boolean {
  const decision = rows.find(({ kind }) => kind === 'accepted' || kind === 'fault');
  const late = rows.find(({ kind }) => kind === 'delay')?.quantity ?? 0;
  const isSame = faults > 0 ? decision?.quantity === faults : decision?.degree === degree;
  const isLate = delays === AS_PROPOSED || late === delays;
  return isSame && isLate && (decision?.kind === 'fault') === faults > 0 && decision?.reason === reason;
}

/** Which of the checks that stand are taken back. */
type Which = (standing: readonly OutputCheck[]) => readonly OutputCheck[];

/** All that one step said. */
export const saidIn =
  (dayStepId: string): Which =>
  (standing) =>
    standing.filter((check) => check.dayStepId === dayStepId);

/** An acceptance with the delay that was said with it: what goes back to its person is open again. Faults stay. */
export const acceptances: Which = (standing) => {
  const taken = standing.findLast(({ kind }) => kind === 'accepted');
  if (!taken) return [];
  return standing.filter(
    ({ id, kind, at, accountId }) =>
      id === taken.id ||
      ((kind === 'delay' || kind === DELAY_DROPPED) && at === taken.at && accountId === taken.accountId),
  );
};

/** Takes back what was said about the products of a day that is open to review or to its person again. */
export async function revokeChecks(
  trx: Trx,
  reviewer: Reviewer,
  { workDayId, stepId }: { workDayId: string; stepId: string },
  which: Which,
): Promise<void> {
  const { access, at } = reviewer;
  for (const output of await listOutputsDelivered(trx, workDayId)) {
    if (output.standing === 'waiting') continue;
    const checks = await listChecksOf(trx, [output.id]);
    const deliveries = await listDeliveriesOf(trx, [output.id]);
    const revoked = which(standingChecks(checks)).map(({ id, quantity }) => ({
      ...{ id: newId(), outputId: output.id, dayStepId: stepId, kind: 'revoked', degree: null, quantity },
      ...{ at, accountId: access.actor.accountId, reason: '', deliveryId: null, ofCheckId: id },
    }));
    const becomes = standingAfter([...checks, ...revoked], deliveries);
    for (const row of revoked) await insertOutputCheck(trx, row, becomes);
    await followTask(trx, reviewer, output.taskId);
  }
}
