import {
  insertTask,
  type OutputProduct,
  removeTaskIfEmpty,
  type Task,
  type Trx,
  updateTaskDelivery,
  type WorkEntry,
} from '@so-viec/db';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { Problem } from '../http/problem.ts';
import { isGiven, notOpen, refuseOfGiven } from './given-task.ts';

const TITLE_LIMIT = 300;

/** Work that is proposed is done while its head has not decided. */
const TAKES_LINES = new Set(['open', 'proposed']);

interface Line {
  cadreId: string;
  input: WorkEntryInput;
  product: OutputProduct | null;
  /** The task that the line names, if it is there. */
  task: Task | undefined;
  before: WorkEntry | undefined;
}

function titleOf({ input, product }: Line): string {
  const firstNoteLine = input.note.split('\n')[0] ?? '';
  return (input.output?.name || firstNoteLine || product?.name || input.adHocBy).slice(0, TITLE_LIMIT);
}

/**
 * Opens or goes on with the work that a line names, and gives its title. A line under way always belongs to one.
 */
export async function joinTask(trx: Trx, line: Line): Promise<string | null> {
  const { cadreId, input, before, task } = line;
  if (input.taskId === null) {
    if (input.state === 'under-way') {
      throw new Problem('bad-input', { fields: [{ path: 'taskId', code: 'missing' }] });
    }
    return null;
  }
  const deliveredOn = input.state === 'done' ? input.workedOn : null;
  if (!task) {
    const title = titleOf(line);
    await insertTask(trx, {
      id: input.taskId,
      cadreId,
      unitId: input.unitId,
      positionId: input.positionId,
      productId: input.productId,
      coefficientMilli: line.product?.coefficientMilli ?? 0,
      origin: input.productId === null ? 'ad-hoc' : 'routine',
      title,
      openedOn: input.workedOn,
      deliveredOn,
      version: 1,
    });
    return title;
  }
  const goesOnHere = before?.taskId === task.id;
  const isOpen =
    (task.deliveredOn === null && TAKES_LINES.has(task.state)) ||
    (goesOnHere && (before.state === 'done' || input.state === 'under-way'));
  if (!isOpen) throw notOpen();
  if (isGiven(task)) await refuseOfGiven(trx, task, cadreId, input);
  else if (task.cadreId !== cadreId || task.productId !== input.productId) throw notOpen();
  const movesDelivery = input.state === 'done' || (goesOnHere && before.state === 'done');
  if (movesDelivery && task.deliveredOn !== deliveredOn) await updateTaskDelivery(trx, task.id, deliveredOn);
  return task.title;
}

/** What a line leaves behind when it no longer belongs to its work of many days. */
export async function leaveTask(trx: Trx, before: WorkEntry): Promise<void> {
  if (before.taskId === null) return;
  if (before.state === 'done') await updateTaskDelivery(trx, before.taskId, null);
  await removeTaskIfEmpty(trx, before.taskId);
}
