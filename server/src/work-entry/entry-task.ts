import {
  type EntryLine,
  findTask,
  insertTask,
  insertTaskStep,
  type OutputProduct,
  removeTaskIfEmpty,
  type Task,
  type Trx,
  updateTaskDelivery,
  type WorkEntry,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { TASK_TITLE_LIMIT } from '@so-viec/shared/task/task.schema';
import { cutTo } from '@so-viec/shared/text/cut';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { Problem } from '../http/problem.ts';
import { isGiven, isTaken, notOpen, refuseOfGiven, settleTaken } from './given-task.ts';
import { isProposal, proposalOf, proposeByLine, withdrawByLine } from './line-proposal.ts';
import type { Writer } from './writer.ts';

/** Work that is proposed is done while its head has not decided. */
const TAKES_LINES = new Set(['open', 'proposed']);

/** What a line says of its task. */
type JoinedTask = Pick<EntryLine, 'taskTitle' | 'taskState' | 'taskAssignerId' | 'taskOrigin'>;

interface Line {
  writer: Writer;
  input: WorkEntryInput;
  product: OutputProduct | null;
  /** The task that the line names, if it is there. */
  task: Task | undefined;
  before: WorkEntry | undefined;
}

function titleOf({ input, product }: Line): string {
  const firstNoteLine = input.note.split('\n')[0] ?? '';
  return cutTo(input.output?.name || firstNoteLine || product?.name || input.adHocBy, TASK_TITLE_LIMIT);
}

/**
 * Opens or goes on with the work that a line names, and gives its title. A line under way always belongs to one.
 */
export async function joinTask(trx: Trx, line: Line): Promise<JoinedTask | null> {
  const { writer, input, before, task } = line;
  const { cadreId } = writer;
  if (input.taskId === null) {
    if (input.state === 'under-way' || input.proposes) {
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
      ...(isProposal(input) && proposalOf(input)),
      version: 1,
    });
    if (isProposal(input)) await insertTaskStep(trx, firstStep(line, input.taskId));
    return {
      ...{ taskTitle: title, taskState: isProposal(input) ? 'proposed' : 'open' },
      ...{ taskAssignerId: null, taskOrigin: input.productId === null ? 'ad-hoc' : 'routine' },
    };
  }
  const goesOnHere = before?.taskId === task.id;
  const isOpen =
    (task.deliveredOn === null && (TAKES_LINES.has(task.state) || isProposal(input))) ||
    (goesOnHere && (before.state === 'done' || input.state === 'under-way'));
  if (!isOpen) throw notOpen();
  if (isGiven(task)) await refuseOfGiven(trx, task, { cadreId, input, before });
  else if (task.cadreId !== cadreId || !isOfProduct(task, input)) throw notOpen();
  const { title: taskTitle, state: taskState } = await proposeByLine(trx, writer, {
    ...{ task, input, title: titleOf(line) },
  });
  const joined = { taskTitle, taskState, taskAssignerId: task.assignerId, taskOrigin: task.origin };
  if (isTaken(task)) return joined;
  const movesDelivery = input.state === 'done' || (goesOnHere && before.state === 'done');
  if (movesDelivery && task.deliveredOn !== deliveredOn) await updateTaskDelivery(trx, task.id, deliveredOn);
  return joined;
}

/** Ad hoc work stays so in the log, also where its head took it as a product of the list. */
const isOfProduct = (task: Task, { productId }: WorkEntryInput): boolean =>
  task.productId === productId || (task.origin === 'ad-hoc' && productId === null);

function firstStep({ writer: { at, access } }: Line, taskId: string) {
  const { accountId } = access.actor;
  return { id: newId(), taskId, sequence: 1, kind: 'proposed', at, accountId, reason: '', detail: '{}' };
}

/** What a line leaves behind when it no longer belongs to its work of many days. */
export async function leaveTask(trx: Trx, writer: Writer, before: WorkEntry): Promise<void> {
  const task = before.taskId === null ? undefined : await findTask(trx, before.taskId);
  if (!task) return;
  if (isTaken(task)) return settleTaken(trx, task);
  if (before.state === 'done') await updateTaskDelivery(trx, task.id, null);
  const version = before.state === 'done' ? task.version + 1 : task.version;
  await withdrawByLine(trx, writer, { ...task, version });
  await removeTaskIfEmpty(trx, task.id);
}
