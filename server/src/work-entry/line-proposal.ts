import { hasWork, type Task, type Trx, updateTask } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { withdraw } from '../task/proposal/proposal.commands.ts';
import { writeTaskStep } from '../task/task-step.ts';
import type { Writer } from './writer.ts';

/** A line of ad hoc work that proposes it to the head. */
export function isProposal({ proposes, productId }: WorkEntryInput): boolean {
  return proposes === true && productId === null;
}

/** What a line's task is while it is proposed: it weighs nothing, who asked is its basis. */
export function proposalOf({ adHocBy, output }: WorkEntryInput) {
  const quantity = output?.quantity ?? 1;
  return { state: 'proposed', basisKind: 'spoken', basis: adHocBy, quantity, stepCount: 1 } as const;
}

/**
 * A line that is changed takes its undecided proposal along; what was refused, or withdrawn with its line, is proposed
 * again by it. Gives the title of the task.
 */
export async function proposeByLine(
  trx: Trx,
  { at, access }: Writer,
  { task, input, title }: { task: Task; input: WorkEntryInput; title: string },
): Promise<{ title: string; state: string }> {
  if (!isProposal(input) || task.origin !== 'ad-hoc' || task.assignerId !== null) return task;
  const { stepCount: _, ...said } = proposalOf(input);
  const isSame = task.title === title && task.basis === said.basis && task.quantity === said.quantity;
  if (task.state === 'proposed' && isSame) return task;
  if (task.state === 'proposed') {
    await updateTask(trx, task, { ...said, title });
    return { title, state: 'proposed' };
  }
  const step = { id: newId(), kind: 'proposed' as const, detail: { again: true } };
  await writeTaskStep(trx, { at, accountId: access.actor.accountId }, task, step, { ...said, title });
  return { title, state: 'proposed' };
}

/** Withdraws the undecided proposal of a line that is gone, where no other work is left of it. */
export async function withdrawByLine(trx: Trx, writer: Writer, task: Task): Promise<void> {
  const isUndecided = task.state === 'proposed' || task.state === 'refused';
  if (!isUndecided || task.takenOverFromId !== null || (await hasWork(trx, task.id))) return;
  await withdraw(trx, writer, task);
}
