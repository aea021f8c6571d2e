import {
  type Db,
  findProductOf,
  findTaskStep,
  inTransaction,
  listOutputsOfTask,
  listParts,
  type Task,
  type Trx,
} from '@so-viec/db';
import { maxDay } from '@so-viec/shared/civil-day/civil-day';
import { toComma } from '@so-viec/shared/decimal/decimal';
import { sumOfParts } from '@so-viec/shared/task/task.rules';
import type { PartInput, SplitInput } from '@so-viec/shared/task/task.schema';
import { byOf } from '../../cadre/officer.ts';
import { Problem } from '../../http/problem.ts';
import { type Assigner, lockTask } from '../task-access.ts';
import { takeStep } from '../task-life.commands.ts';
import type { Written } from '../task-step.ts';
import { postForWork, refuseAt, refuseEarlyDue } from '../task-wanted.ts';
import { refuseApprovedMonth } from './approved-month.ts';
import { beginTask } from './begin-task.ts';
import { refuseDueOutside } from './part-of-whole.ts';

/**
 * Splits a task into component products, each of one person. Refuses parts that do not add up exactly to the whole:
 * splitting never changes what was assigned (rules §3).
 */
export function splitTask(db: Db, by: Assigner, taskId: string, input: SplitInput): Promise<Written> {
  return inTransaction(db, async (trx) => {
    if (await findTaskStep(trx, input.id)) await refuseOtherParts(trx, taskId, input.parts);
    const people = input.parts.map(({ cadreId }) => cadreId);
    await lockTask(trx, taskId, people);
    return takeStep(trx, by, { taskId, act: 'split', kind: 'split', input }, async (task) => {
      if (task.parentId !== null || (await listParts(trx, task.id)).length > 0)
        throw refuseAt('parts', 'task-has-parts');
      await refuseDelivered(trx, task);
      refuseUnequal(task, input.parts);
      for (const [i, part] of input.parts.entries())
        await insertPart(trx, by, task, { part, path: `parts.${i}`, reason: input.reason });
      return { detail: { parts: input.parts.map(({ id }) => id) }, changes: {} };
    });
  });
}

const SAID = ['cadreId', 'unitId', 'title', 'quantity', 'coefficientMilli', 'dueOn'] as const;

/** The same request again names the same parts; one that was changed since says no more what was asked. */
async function refuseOtherParts(trx: Trx, taskId: string, parts: readonly PartInput[]): Promise<void> {
  const rows = await listParts(trx, taskId);
  const isSame = parts.every((part) => {
    const row = rows.find(({ id }) => id === part.id);
    return row && (row.version > 1 || SAID.every((key) => row[key] === part[key]));
  });
  if (!isSame || rows.length !== parts.length) throw new Problem('duplicate-id');
}

/** What was handed in counts for the whole: its parts would take its place. */
async function refuseDelivered(trx: Trx, task: Task): Promise<void> {
  const delivered = (await listOutputsOfTask(trx, task.id)).filter(({ deliveredOn }) => deliveredOn !== null);
  if (delivered.length > 0) throw refuseAt('parts', 'task-has-products', { count: delivered.length });
}

function refuseUnequal(task: Task, parts: readonly PartInput[]): void {
  const { sum, whole, isByPiece, isExact } = sumOfParts(task, parts);
  if (isExact) return;
  const shown = (value: number) => (isByPiece ? String(value) : toComma(String(value / 1000)));
  throw refuseAt('parts', 'task-parts-not-whole', { sum: shown(sum), whole: shown(whole) });
}

async function insertPart(
  trx: Trx,
  by: Assigner,
  task: Task,
  { part, path, reason }: { part: PartInput; path: string; reason: string },
): Promise<void> {
  const { id, cadreId, unitId, title, quantity, coefficientMilli, dueOn } = part;
  const on = maxDay(task.openedOn, by.today);
  const post = await postForWork(trx, by, { cadreId, unitId, on, path: `${path}.cadreId` });
  refuseEarlyDue(task.openedOn, dueOn, `${path}.dueOn`);
  await refuseDueOutside(trx, by, task, { dueOn, path: `${path}.dueOn` });
  await refuseApprovedMonth(trx, { cadreId, dueOn, planId: task.planId }, reason);
  const isOfList =
    task.productId !== null && (await findProductOf(trx, task.productId, post.positionId)) !== undefined;
  const { openedOn, quality, basisKind, basis, origin, planId } = task;
  const product = isOfList
    ? { productId: task.productId, proposedName: '' }
    : // A component for somebody of another position has a name, but no product of their list.
      { productId: null, proposedName: title };
  const { cadreId: assignerId } = by.access.actor;
  const row = {
    ...{ id, cadreId, unitId, positionId: post.positionId, ...product, coefficientMilli, title, quantity },
    ...{ quality, basisKind, basis, origin, planId, openedOn, dueOn, parentId: task.id, assignerId },
    ...{ state: 'open', deliveredOn: null, version: 1 },
  };
  await beginTask(trx, byOf(by), row, { kind: 'assigned', detail: { partOf: task.id } });
}
