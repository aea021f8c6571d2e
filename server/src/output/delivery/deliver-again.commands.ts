import {
  type Db,
  findDelivery,
  findOutput,
  insertDeliveries,
  inTransaction,
  isConfidential,
  listChecksOf,
  listDeliveriesOf,
  listEvidence,
  type OutputCheck,
  type OutputWithNames,
  type Trx,
  updateOutput,
} from '@so-viec/db';
import type { DeliveryInput } from '@so-viec/shared/output/output.schema';
import { saysSomething } from '@so-viec/shared/text/fold';
import { Problem } from '../../http/problem.ts';
import { isRepeated } from '../../http/repeated.ts';
import { refuseSecretOutput } from '../../work-entry/secret/secret-door.ts';
import { lockOutput, type OutputActor } from '../output-access.ts';
import { settleOutput } from '../settle-output.ts';
import { refuseClaimed } from './document-claim.ts';

/**
 * Hands a product in again after a fault or a return: it waits for its check. The same delivery twice is one. The first
 * day of delivery stays the product's day. Refuses with 412 a stale version, 422 a product that is not at fault, fewer items
 * than failed, and one handed in as it was.
 */
export function deliverAgain(
  db: Db,
  actor: OutputActor,
  outputId: string,
  input: DeliveryInput,
): Promise<{ id: string; sequence: number }> {
  return inTransaction(db, (trx) => deliver(trx, actor, outputId, input));
}

async function deliver(trx: Trx, actor: OutputActor, outputId: string, input: DeliveryInput) {
  const output = await lockOutput(trx, actor, 'output.write', outputId);
  const known = await findDelivery(trx, input.id);
  const { quantity, note } = input;
  if (isRepeated(known, { outputId, quantity, note })) {
    return { id: input.id, sequence: known?.sequence ?? 0 };
  }
  if (input.version !== output.version) throw new Problem('stale-version');
  if (output.standing !== 'fault') throw new Problem('output-not-at-fault');
  if (input.quantity > output.quantity) {
    throw new Problem('bad-input', { fields: [{ path: 'quantity', code: 'over-quantity' }] });
  }
  const last = (await listChecksOf(trx, [outputId])).findLast(({ kind }) => DECIDED.has(kind));
  refuseTooFew(last, input);
  if (!(await isBareSecret(trx, output, input))) await refuseUnchanged(trx, output, input, last?.at);
  await refuseClaimed(trx, actor.access, claimOf(output, actor), [{ ...output, ...documentOf(input) }]);
  // The first delivery of an imported product has no row of its own.
  const before = (await listDeliveriesOf(trx, [outputId])).length;
  const sequence = Math.max(before, 1) + 1;
  await insertDeliveries(trx, [rowOf(actor, output, input, sequence)]);
  await wait(trx, output, input);
  await settleOutput(trx, actor, output, { name: 'output.deliver', detail: { delivery: input.id } });
  return { id: input.id, sequence };
}

/** Confidential work is handed in again by its number alone, and with nothing else. */
async function isBareSecret(trx: Trx, { id }: OutputWithNames, input: DeliveryInput): Promise<boolean> {
  const { note, documentNumber, documentOn } = input;
  if (note !== '' || documentNumber !== '' || documentOn !== null) {
    await refuseSecretOutput(trx, id);
    return false;
  }
  return isConfidential(trx, { outputId: id });
}

/** What is handed in again says what was mended, or comes with another document, a new file or a new link. */
async function refuseUnchanged(
  trx: Trx,
  output: OutputWithNames,
  input: DeliveryInput,
  decidedAt: string | undefined,
): Promise<void> {
  const { note, documentNumber, documentOn } = input;
  const isOther =
    (documentNumber !== '' && documentNumber !== output.documentNumber) ||
    (documentOn !== null && documentOn !== output.documentOn);
  if (isOther || saysSomething(note)) return;
  const proofs = await listEvidence(trx, output.id);
  if (proofs.some(({ at, removedAt }) => removedAt === null && decidedAt && at > decidedAt)) return;
  throw new Problem('delivery-unchanged', { fields: [{ path: 'note', code: 'delivery-unchanged' }] });
}

/** A product is accepted as a whole: with fewer than failed some would be accepted as they were. */
function refuseTooFew(last: OutputCheck | undefined, { quantity }: DeliveryInput): void {
  const failed = last?.kind === 'fault' ? last.quantity : 0;
  if (quantity < failed) throw new Problem('delivery-too-few', { params: { count: failed } });
}

const DECIDED = new Set(['fault', 'returned', 'accepted']);

const documentOf = ({ documentNumber, documentOn }: DeliveryInput) => ({ documentNumber, documentOn });

const claimOf = ({ unitId, deliveredOn }: OutputWithNames, { today }: OutputActor) => ({
  unitId,
  deliveredOn: deliveredOn ?? today,
});

function rowOf(
  { access, at, today }: OutputActor,
  output: OutputWithNames,
  input: DeliveryInput,
  sequence: number,
) {
  return {
    id: input.id,
    outputId: output.id,
    sequence,
    deliveredOn: today,
    quantity: input.quantity,
    dueOn: output.dueOn,
    dayStepId: null,
    at,
    accountId: access.actor.accountId,
    note: input.note,
    withdrawnAt: null,
  };
}

async function wait(trx: Trx, { id }: OutputWithNames, input: DeliveryInput): Promise<void> {
  const row = await findOutput(trx, id);
  if (row) await updateOutput(trx, row, { ...documentOf(input), standing: 'waiting', degree: null });
}
