import {
  countUndecided,
  type Db,
  findTask,
  inTransaction,
  listParts,
  type Task,
  type Trx,
} from '@so-viec/db';
import { needsReason, type TaskAct, takes } from '@so-viec/shared/task/task.rules';
import type { DueMoveInput, TaskEndingInput, TaskStepInput } from '@so-viec/shared/task/task.schema';
import { byOf } from '../cadre/officer.ts';
import { Problem } from '../http/problem.ts';
import { refuseApprovedMonth } from './life/approved-month.ts';
import { refuseDueOutsideWhole, weighWhole } from './life/part-of-whole.ts';
import { type Assigner, lockTask, mayAssign, taskToChange } from './task-access.ts';
import { refuseUnreasonedChange } from './task-reason.ts';
import {
  type NewTaskStep,
  type TaskChanges,
  type TaskStepKind,
  type Written,
  wasStepTaken,
  writeTaskStep,
} from './task-step.ts';
import { refuseAt, refuseEarlyDue, refuseFarDays } from './task-wanted.ts';

/** Moves the day a task is due; the days before stay in its steps. */
export function moveDueDay(db: Db, by: Assigner, taskId: string, input: DueMoveInput): Promise<Written> {
  return inTransaction(db, (trx) =>
    takeStep(trx, by, { taskId, act: 'move-due', kind: 'due-moved', input }, async (task) => {
      refuseEarlyDue(task.openedOn, input.dueOn);
      refuseFarDays(by.today, { ...task, dueOn: input.dueOn }, task);
      await refuseDueOutsideWhole(trx, by, task, input.dueOn);
      if (task.dueOn === input.dueOn) return undefined;
      await refuseUnreasonedChange(trx, by, task, input);
      await refuseApprovedMonth(trx, { ...task, dueOn: input.dueOn }, input.reason, task);
      return { detail: { from: task.dueOn, to: input.dueOn }, changes: { dueOn: input.dueOn } };
    }),
  );
}

/** Ends a task: closed, as one that could not be done (it stays in what was assigned), or cancelled (it leaves it). */
export function endTask(db: Db, by: Assigner, taskId: string, input: TaskEndingInput): Promise<Written> {
  return inTransaction(db, async (trx) => {
    const ended = await takeStep(trx, by, { taskId, act: 'end', kind: input.kind, input }, async (task) => {
      if (needsReason(input.kind) && input.reason === '') throw refuseAt('reason', 'reason-missing');
      await refuseUndecided(trx, task);
      return { changes: { state: input.kind } };
    });
    await weighWholeOf(trx, by, ended, input.reason);
    return ended;
  });
}

/** Takes an ending back. */
export function reopenTask(db: Db, by: Assigner, taskId: string, input: TaskStepInput): Promise<Written> {
  return inTransaction(db, async (trx) => {
    const open = await takeStep(trx, by, { taskId, act: 'reopen', kind: 'reopened', input }, async (task) => {
      // What was cancelled counts again; every other ending left it where it counted.
      if (task.state === 'cancelled') await refuseApprovedMonth(trx, task, input.reason);
      return { changes: { state: 'open' } };
    });
    await weighWholeOf(trx, by, open, input.reason);
    return open;
  });
}

async function weighWholeOf(trx: Trx, by: Assigner, { id }: Written, reason: string): Promise<void> {
  const task = await findTask(trx, id);
  if (task) await weighWhole(trx, by, task, reason);
}

interface Taken {
  detail?: NewTaskStep['detail'];
  changes: TaskChanges;
}

interface Step {
  taskId: string;
  act: TaskAct;
  kind: TaskStepKind;
  input: TaskStepInput;
}

/** One step of a task at the version seen, once however often it is sent; `take` says what it changes, if anything. */
export async function takeStep(
  trx: Trx,
  by: Assigner,
  { taskId, act, kind, input }: Step,
  take: (task: Task) => Taken | undefined | Promise<Taken | undefined>,
): Promise<Written> {
  await lockTask(trx, taskId);
  if (await wasStepTaken(trx, { id: input.id, taskId, kind })) return standing(trx, by, taskId);
  const task = await taskToChange(trx, by, { id: taskId, version: input.version });
  if (!takes(task.state, act)) throw new Problem('task-state', { current: task });
  const taken = await take(task);
  if (!taken) return { id: taskId, version: task.version, state: task.state };
  const { detail = {}, changes } = taken;
  const step = { id: input.id, kind, reason: input.reason, detail };
  const { version } = await writeTaskStep(trx, byOf(by), task, step, changes);
  return { id: taskId, version, state: changes.state ?? task.state };
}

async function standing(trx: Trx, { access }: Assigner, taskId: string): Promise<Written> {
  const task = await findTask(trx, taskId);
  if (!task || !mayAssign(access, task)) throw new Problem('not-found');
  return { id: taskId, version: task.version, state: task.state };
}

/** A task whose delivered products wait for their check, or whose components are under way, does not end. */
async function refuseUndecided(trx: Trx, task: Task): Promise<void> {
  const open = (await listParts(trx, task.id)).filter(({ state }) => state === 'open');
  if (open.length > 0) throw new Problem('task-has-parts', { params: { count: open.length } });
  const count = await countUndecided(trx, task.id);
  if (count > 0) throw new Problem('task-products-undecided', { params: { count } });
}
