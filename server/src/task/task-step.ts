import { findTask, findTaskStep, insertTaskStep, type Task, type Trx, updateTask } from '@so-viec/db';
import type { TaskState } from '@so-viec/shared/task/task.rules';
import { audit, type By } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { says } from '../http/repeated.ts';
import { tellOfTaskStep } from '../notice/tell-task.ts';

/** A task after a write. */
export interface Written {
  id: string;
  version: number;
  state: string;
}

/** What can happen to a task; see TaskStepTable. */
export type TaskStepKind =
  | 'assigned'
  | 'opened'
  | 'proposed'
  | 'taken'
  | 'untaken'
  | 'refused'
  | 'changed'
  | 'due-moved'
  | 'split'
  | 'handed-over'
  | 'could-not'
  | 'cancelled'
  | 'closed'
  | 'reopened';

export interface NewTaskStep {
  /** Made by the client, so that the same request twice is one. */
  id: string;
  kind: TaskStepKind;
  reason?: string;
  detail?: Record<string, unknown>;
}

/** What a step changes in the task beside its version and count of steps. */
export type TaskChanges = Partial<Omit<Task, 'id' | 'version' | 'stepCount' | 'state'>> & {
  state?: TaskState;
};

/**
 * Writes what happened to a task and the change it makes, in one: the only way a given task changes. Refuses with 412
 * when somebody was quicker. Returns the version after it.
 */
export async function writeTaskStep(
  trx: Trx,
  by: By,
  task: Pick<Task, 'id' | 'version' | 'stepCount'>,
  { id, kind, reason = '', detail = {} }: NewTaskStep,
  changes: TaskChanges = {},
): Promise<{ version: number }> {
  const sequence = task.stepCount + 1;
  const isCurrent = await updateTask(trx, task, { ...changes, stepCount: sequence });
  if (!isCurrent) throw await staleTask(trx, task.id);
  const version = task.version + 1;
  const { at, accountId } = by;
  const row = { id, taskId: task.id, sequence, kind, at, accountId, reason, detail: JSON.stringify(detail) };
  await insertTaskStep(trx, row);
  await tellOfTaskStep(trx, by, task.id, { kind, reason, detail });
  await audit(trx, by, `task.${kind}`, { object: 'task', objectId: task.id, objectVersion: version });
  return { version };
}

/** The refusal of whoever was slower, with the task as it stands now. */
export async function staleTask(trx: Trx, id: string): Promise<Problem> {
  return new Problem('stale-version', { current: await findTask(trx, id) });
}

interface AskedStep {
  id: string;
  taskId: string;
  kind: TaskStepKind;
  /** All that was sent with it, where the step keeps that (`detail.asked`). */
  asked?: Record<string, unknown>;
}

/** Whether this step was written by the same request before. 409 for an id that another step has, or that asked for something else. */
export async function wasStepTaken(trx: Trx, { id, taskId, kind, asked }: AskedStep): Promise<boolean> {
  const known = await findTaskStep(trx, id);
  if (!known) return false;
  const { asked: before } = JSON.parse(known.detail) as { asked?: object };
  const isOther = asked && before && !says(before, asked);
  if (known.taskId !== taskId || known.kind !== kind || isOther) throw new Problem('duplicate-id');
  return true;
}
