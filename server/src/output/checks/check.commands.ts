import {
  type Db,
  findOutputCheck,
  findOutputWithNames,
  insertOutputCheck,
  insertOutputRemark,
  inTransaction,
  listChecksOf,
  listDeliveriesOf,
  type OutputWithNames,
  type Trx,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { OutputCheckInput } from '@so-viec/shared/output/output.schema';
import type { RulePack } from '@so-viec/shared/review/pack/rule-pack';
import { byOf } from '../../cadre/officer.ts';
import { Problem } from '../../http/problem.ts';
import { says } from '../../http/repeated.ts';
import { tellOfOutput } from '../../notice/tell-output.ts';
import { packOfOutput } from '../../rule-choice/rules-of-work.ts';
import { requireVouchings } from '../../work-entry/secret/vouching.commands.ts';
import { lockOutput, type OutputActor } from '../output-access.ts';
import { settleOutput } from '../settle-output.ts';
import { followTask } from './follow-task.ts';
import { DELAY_DROPPED, droppedDelay, lastHandIn, refuseWrongDelay } from './lateness.ts';

/** A product after a check. */
export interface OutputChecked {
  output: { id: string; version: number; standing: string; degree: number | null };
}

/**
 * One head's decision about one product. The same decision twice is one. Refuses with 412 a stale version, 422 a product
 * that does not wait, a control that the pack of its day has not, more items than there are, and a fault, a delay of what was in time, or a proposed delay
 * dropped, without a reason.
 */
export function checkOutput(db: Db, actor: OutputActor, input: OutputCheckInput): Promise<OutputChecked> {
  return inTransaction(db, (trx) => check(trx, actor, input));
}

async function check(trx: Trx, actor: OutputActor, input: OutputCheckInput): Promise<OutputChecked> {
  const output = await lockOutput(trx, actor, 'output.check', input.outputId);
  if (await isRepeated(trx, actor, input)) return checked(output);
  if (input.version !== output.version) throw new Problem('stale-version');
  refuseUnlessOpen(output, input);
  refuseWrongCheck(output, packOfOutput(actor.access.organisation, output, actor.today), input);
  await refuseWrongDelay(trx, output, input);
  if (input.kind === 'accepted') await requireVouchings(trx, actor, { outputId: output.id });
  const dropped = await droppedBy(trx, actor, output, input);
  const said = await rowOf(trx, actor, output, input);
  if (input.kind === 'delay') await insertOutputRemark(trx, { ...said, quantity: input.delays });
  else await insertOutputCheck(trx, said);
  if (input.kind !== 'delay' && input.delays > 0) {
    await insertOutputRemark(trx, { ...said, id: newId(), ...delayOf(input) });
  }
  if (dropped > 0) {
    const row = { kind: DELAY_DROPPED, degree: null, quantity: dropped, reason: input.reason };
    await insertOutputRemark(trx, { ...said, id: newId(), ...row });
  }
  await followTask(trx, actor, output.taskId);
  await tellOf(trx, actor, output, input);
  await settleOutput(trx, actor, output, { name: `output.${input.kind}`, detail: { check: input.id } });
  return checked((await findOutputWithNames(trx, output.id)) ?? output);
}

/** What the maker is told: the decision, and a delay that came with it. */
async function tellOf(trx: Trx, actor: OutputActor, output: OutputWithNames, input: OutputCheckInput) {
  const { id: step, kind, quantity, delays, reason } = input;
  const said = kind === 'delay' ? delays : quantity;
  await tellOfOutput(trx, byOf(actor), output, { step, kind, count: said, reason });
  if (kind === 'delay' || delays === 0) return;
  const { reason: why } = delayOf(input);
  await tellOfOutput(trx, byOf(actor), output, { step, kind: 'delay', count: delays, reason: why });
}

/** A fault has a reason of its own; that of a product taken says why it is late. */
const delayOf = ({ kind, delays, reason }: OutputCheckInput) => ({
  kind: 'delay',
  degree: null,
  quantity: delays,
  reason: kind === 'accepted' ? reason : '',
});

/** Items that this decision leaves in time though a delay is proposed; by degrees none is, and a return decides nothing. */
async function droppedBy(trx: Trx, actor: OutputActor, output: OutputWithNames, input: OutputCheckInput) {
  if (input.kind !== 'accepted' && input.kind !== 'fault') return 0;
  const { controls } = packOfOutput(actor.access.organisation, output, actor.today);
  return controls === 'degree' ? 0 : droppedDelay(trx, output, input);
}

const checked = ({ id, version, standing, degree }: OutputWithNames): OutputChecked => ({
  output: { id, version, standing, degree },
});

async function isRepeated(trx: Trx, { access }: OutputActor, input: OutputCheckInput): Promise<boolean> {
  const known = await findOutputCheck(trx, input.id);
  if (!known) return false;
  const { outputId, kind, reason, degree, quantity, delays } = input;
  const of = { outputId, kind, reason, accountId: access.actor.accountId };
  const decided = kind === 'accepted' ? { degree: degree ?? 100 } : kind === 'fault' ? { quantity } : {};
  const { at, accountId } = known;
  const late = (await listChecksOf(trx, [outputId])).find(
    (check) => check.kind === 'delay' && check.at === at && check.accountId === accountId,
  );
  if (!says(known, { ...of, ...decided }) || (late?.quantity ?? 0) !== delays) {
    throw new Problem('duplicate-id');
  }
  return true;
}

/** What waits is decided; a fault and a delay may also be found after a product was taken. */
function refuseUnlessOpen(output: OutputWithNames, { kind }: OutputCheckInput): void {
  if (output.taskState === 'proposed' || output.taskState === 'refused') throw new Problem('output-proposed');
  const isHandedIn = output.dayState === null || ['submitted', 'accepted'].includes(output.dayState);
  if (output.deliveredOn === null || !isHandedIn) throw new Problem('output-not-handed-in');
  const isFound = (kind === 'fault' || kind === 'delay') && output.standing === 'accepted';
  if (output.standing !== 'waiting' && !isFound) throw new Problem('output-checked');
}

function refuseWrongCheck(output: OutputWithNames, { controls }: RulePack, input: OutputCheckInput): void {
  const { kind, degree, quantity, delays, reason } = input;
  const refuse = (path: string, code: string): never => {
    throw new Problem('bad-input', { fields: [{ path, code }] });
  };
  const isByDegree = controls === 'degree';
  if (isByDegree && (kind === 'fault' || kind === 'delay' || delays > 0))
    throw new Problem('check-not-of-pack');
  if (!isByDegree && degree !== null && degree !== 100) throw new Problem('check-not-of-pack');
  if (kind === 'fault' && quantity === 0) refuse('quantity', 'bad-quantity');
  if (kind === 'delay' && delays === 0) refuse('delays', 'bad-quantity');
  if (quantity > output.quantity) refuse('quantity', 'over-quantity');
  if (delays > output.quantity) refuse('delays', 'over-quantity');
  const mustSay = kind === 'fault' || kind === 'returned' || (kind === 'accepted' && degree === 0);
  if (mustSay && reason === '') {
    throw new Problem('reason-missing', { fields: [{ path: 'reason', code: 'reason-missing' }] });
  }
}

async function rowOf(trx: Trx, actor: OutputActor, output: OutputWithNames, input: OutputCheckInput) {
  const deliveries = await listDeliveriesOf(trx, [output.id]);
  return {
    id: input.id,
    outputId: output.id,
    dayStepId: null,
    kind: input.kind,
    degree: input.kind === 'accepted' ? (input.degree ?? 100) : null,
    quantity: input.kind === 'fault' ? input.quantity : output.quantity,
    at: actor.at,
    accountId: actor.access.actor.accountId,
    reason: input.reason,
    deliveryId: lastHandIn(deliveries)?.id ?? null,
    ofCheckId: null,
  };
}
