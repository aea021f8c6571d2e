import {
  type Db,
  findTask,
  inTransaction,
  lockCadre,
  reweighProducts,
  type Task,
  type Trx,
} from '@so-viec/db';
import type { TakingInput } from '@so-viec/shared/task/proposal.schema';
import type { TaskStepInput } from '@so-viec/shared/task/task.schema';
import { byOf } from '../../cadre/officer.ts';
import { Problem } from '../../http/problem.ts';
import { deliveryOf } from '../../work-entry/given-task.ts';
import { reportProduct } from '../product-report.ts';
import { type Assigner, requireAssign } from '../task-access.ts';
import { type TaskStepKind, type Written, wasStepTaken, writeTaskStep } from '../task-step.ts';
import { productWanted, refuseAt, refuseEarlyDue, type WantedProduct } from '../task-wanted.ts';
import { beginsAs, moveDue, type OwnBefore, ownBefore } from './come-back.ts';
import { settleSource } from './handover-source.ts';
import type { BeforeTaking } from './undo-taking.commands.ts';

/**
 * The head takes a proposal: as a product of the list or a new one (reported for addition), with coefficient and due day.
 * Its products weigh as was decided from then on. The same request twice is one.
 */
export function takeProposal(db: Db, by: Assigner, taskId: string, input: TakingInput): Promise<Written> {
  return inTransaction(db, async (trx) => {
    const { id: _, version: _seen, ...asked } = input;
    const { task, isRepeated } = await proposed(trx, by, taskId, { ...input, kind: 'taken', asked });
    if (isRepeated) return { id: taskId, version: task.version, state: task.state };
    refuseEarlyDue(task.openedOn, input.dueOn);
    const product = await productOf(trx, task, input);
    const own = await backTo(trx, task);
    const { title, quantity, reason, staysAssigned } = input;
    const dueOn = input.dueOn ?? own?.dueOn ?? null;
    const { cadreId: assignerId } = by.access.actor;
    const taken = { title, quantity, dueOn, ...product };
    const detail = { ...taken, staysAssigned, asked, before: beforeOf(task) };
    const step = { id: input.id, kind: 'taken' as const, reason, detail };
    const deliveredOn = await deliveryOf(trx, { id: taskId, quantity });
    const row = { ...taken, assignerId, deliveredOn, state: 'open' as const };
    const as = own && beginsAs(own, task.openedOn);
    const { version: begun } = await writeTaskStep(trx, byOf(by), task, step, { ...row, ...as });
    const written = { id: taskId, version: begun, stepCount: task.stepCount + 1 };
    const { version } = await moveDue(trx, by, written, { from: as ? as.dueOn : dueOn, to: dueOn });
    await reweighProducts(trx, taskId, product);
    const of = { taskId, positionId: task.positionId ?? '', name: product.proposedName };
    await reportProduct(trx, by, of);
    if (task.takenOverFromId) await settleSource(trx, by, { ...task, quantity }, staysAssigned);
    return { id: taskId, version, state: 'open' };
  });
}

/** The head refuses a proposal with a reason; its person may mend it and propose it again. */
export function refuseProposal(db: Db, by: Assigner, taskId: string, input: TaskStepInput): Promise<Written> {
  return inTransaction(db, async (trx) => {
    const asked = { reason: input.reason };
    const { task, isRepeated } = await proposed(trx, by, taskId, { ...input, kind: 'refused', asked });
    if (isRepeated) return { id: taskId, version: task.version, state: task.state };
    if (input.reason === '') throw refuseAt('reason', 'proposal-reason-missing');
    const step = { id: input.id, kind: 'refused' as const, reason: input.reason, detail: { asked } };
    const { version } = await writeTaskStep(trx, byOf(by), task, step, { state: 'refused' });
    return { id: taskId, version, state: 'refused' };
  });
}

function beforeOf(task: Task): BeforeTaking {
  const { title, quantity, dueOn, assignerId, deliveredOn, productId, proposedName, coefficientMilli } = task;
  return { title, quantity, dueOn, assignerId, deliveredOn, productId, proposedName, coefficientMilli };
}

/** What work was to the person it comes back to, where it was theirs before. */
async function backTo(trx: Trx, { takenOverFromId, cadreId }: Task): Promise<OwnBefore | undefined> {
  const source = takenOverFromId === null ? undefined : await findTask(trx, takenOverFromId);
  return source && ownBefore(trx, source, cadreId);
}

/** Work that is taken over stays the product it was given as; other work becomes what the head names. */
async function productOf(trx: Trx, task: Task, input: TakingInput): Promise<WantedProduct> {
  const { productId, proposedName, coefficientMilli } = task;
  if (task.takenOverFromId !== null) return { productId, proposedName, coefficientMilli };
  return productWanted(trx, input, task.positionId ?? '', task);
}

/** Refuses who is not above the person, and, of work that is handed over, above who has it: it leaves what they were assigned. */
async function requireDeciding(trx: Trx, { access }: Assigner, task: Task): Promise<void> {
  requireAssign(access, task);
  const source = task.takenOverFromId === null ? undefined : await findTask(trx, task.takenOverFromId);
  if (source) requireAssign(access, source);
}

interface Asked {
  id: string;
  version: number;
  kind: TaskStepKind;
  asked: Record<string, unknown>;
}

/** A proposal that the actor may decide, at the version seen, locked against its person. */
async function proposed(
  trx: Trx,
  by: Assigner,
  taskId: string,
  { id, version, kind, asked }: Asked,
): Promise<{ task: Task; isRepeated: boolean }> {
  const seen = await findTask(trx, taskId);
  if (!seen) throw new Problem('not-found');
  await requireDeciding(trx, by, seen);
  await lockCadre(trx, seen.cadreId);
  const task = (await findTask(trx, taskId)) ?? seen;
  if (await wasStepTaken(trx, { id, taskId, kind, asked })) return { task, isRepeated: true };
  if (task.version !== version) throw new Problem('stale-version', { current: task });
  if (task.state !== 'proposed') throw new Problem('task-state', { current: task });
  return { task, isRepeated: false };
}
