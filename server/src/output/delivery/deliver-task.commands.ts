import {
  type Db,
  findDelivery,
  findOutput,
  insertDeliveries,
  insertOutput,
  inTransaction,
  listAssignments,
  listDeliveriesOf,
  listOutputsOfTask,
  listParts,
  type Output,
  type OutputDelivery,
  type Task,
  type Trx,
  updateOutput,
  updateTaskDelivery,
} from '@so-viec/db';
import { postsOn } from '@so-viec/shared/assignment/held.rules';
import type { TaskDeliveryInput } from '@so-viec/shared/output/output.schema';
import { Problem } from '../../http/problem.ts';
import { says } from '../../http/repeated.ts';
import { lockTask } from '../../task/task-access.ts';
import { refuseSecretTask } from '../../work-entry/secret/secret-door.ts';
import type { OutputActor } from '../output-access.ts';
import { settleOutput } from '../settle-output.ts';
import { refuseClaimed } from './document-claim.ts';
import { shareAsGiven } from './hand-in.ts';
import { refuseLeftBehind } from './left-behind.ts';

/**
 * Hands in a product of one's own task without a line of a day: the one that was planned, or one more. More than was wanted
 * is taken. The same delivery twice is one. Refuses with 404 somebody else's task, 422 one that is not open or was split, and
 * a product in place of one at fault.
 */
export function deliverTask(
  db: Db,
  actor: OutputActor,
  taskId: string,
  input: TaskDeliveryInput,
): Promise<{ id: string; outputId: string }> {
  return inTransaction(db, (trx) => deliver(trx, actor, taskId, input));
}

async function deliver(trx: Trx, actor: OutputActor, taskId: string, input: TaskDeliveryInput) {
  const task = await lockTask(trx, taskId);
  // A row of a plan that is not given yet is there for its head alone.
  if (!task || task.state === 'planned') throw new Problem('not-found');
  actor.access.require('output.write', task);
  const known = await findDelivery(trx, input.id);
  if (known) return answerRepeated(trx, known, taskId, input);
  await refuseSecretTask(trx, taskId);
  if (task.state !== 'open') throw new Problem('task-not-open');
  if ((await listParts(trx, taskId)).length > 0) throw new Problem('task-has-parts');
  const outputs = await listOutputsOfTask(trx, taskId);
  const planned = outputs.find(({ deliveredOn }) => deliveredOn === null);
  const { quantity } = input;
  refuseLeftBehind(task.quantity, outputs, { id: planned?.id ?? input.outputId, quantity, path: 'quantity' });
  const output = await settle(trx, actor, task, planned, input);
  await refuseClaimed(trx, actor.access, { unitId: output.unitId, deliveredOn: actor.today }, [output]);
  await insertDeliveries(trx, [await rowOf(trx, actor, task, output, input)]);
  if (task.deliveredOn === null && isWhole(task, outputs, output)) {
    await updateTaskDelivery(trx, task.id, actor.today);
  }
  await shareAsGiven(trx, [output]);
  await settleOutput(trx, actor, output, { name: 'output.deliver', detail: { delivery: input.id } });
  return { id: input.id, outputId: output.id };
}

/** Whether all that was wanted has been handed in with this product: until then the work takes lines. */
function isWhole(task: Task, before: readonly Output[], output: Output): boolean {
  const others = before.filter(({ id, deliveredOn }) => id !== output.id && deliveredOn !== null);
  return others.reduce((sum, { quantity }) => sum + quantity, output.quantity) >= task.quantity;
}

async function answerRepeated(
  trx: Trx,
  known: OutputDelivery,
  taskId: string,
  { quantity, note, name, kind, documentNumber, documentOn }: TaskDeliveryInput,
) {
  const output = await findOutput(trx, known.outputId);
  const isSame =
    output !== undefined &&
    says(known, { quantity, note }) &&
    says(output, { taskId, name, kind, documentNumber, documentOn });
  if (!isSame) throw new Problem('duplicate-id');
  return { id: known.id, outputId: known.outputId };
}

async function settle(
  trx: Trx,
  actor: OutputActor,
  task: Task,
  planned: Output | undefined,
  input: TaskDeliveryInput,
): Promise<Output> {
  const { name, kind, quantity, documentNumber, documentOn } = input;
  const content = { name, kind, quantity, documentNumber, documentOn };
  const delivered = { deliveredOn: actor.today, workDayId: null, standing: 'waiting' };
  if (planned) {
    await updateOutput(trx, planned, { ...content, ...delivered });
    return { ...planned, ...content, ...delivered };
  }
  if (await findOutput(trx, input.outputId)) {
    throw new Problem('duplicate-id', { fields: [{ path: 'outputId', code: 'duplicate-id' }] });
  }
  const { cadreId, unitId, productId, coefficientMilli } = task;
  const positionId = task.positionId ?? (await positionOf(trx, task, actor.today));
  const of = {
    id: input.outputId,
    cadreId,
    unitId,
    positionId,
    productId,
    coefficientMilli,
    taskId: task.id,
  };
  const output = { ...of, ...content, ...delivered, degree: null, version: 1 };
  await insertOutput(trx, output);
  return output;
}

/** Work that lines opened names no position: that of the post held in its unit. */
async function positionOf(trx: Trx, { cadreId, unitId }: Task, today: string): Promise<string> {
  const held = postsOn(
    await listAssignments(trx, { cadreIds: [cadreId], fromOn: today, toOn: today }),
    today,
  );
  const post = held.find((p) => p.unitId === unitId) ?? held[0];
  if (!post) throw new Problem('no-post-that-day', { params: { day: today } });
  return post.positionId;
}

async function rowOf(
  trx: Trx,
  { access, at, today }: OutputActor,
  task: Task,
  output: Output,
  input: TaskDeliveryInput,
) {
  return {
    id: input.id,
    outputId: output.id,
    sequence: (await listDeliveriesOf(trx, [output.id])).length + 1,
    deliveredOn: today,
    quantity: input.quantity,
    dueOn: task.dueOn,
    dayStepId: null,
    at,
    accountId: access.actor.accountId,
    note: input.note,
    withdrawnAt: null,
  };
}
