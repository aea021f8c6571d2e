import {
  findProductById,
  isCollaborator,
  listOutputsOfTask,
  listParts,
  type OutputProduct,
  type Task,
  type Trx,
  updateTaskDelivery,
  type WorkEntry,
} from '@so-viec/db';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { Problem } from '../http/problem.ts';

type TakenTask = Task & { assignerId: string };

/** Work that a head gave, or that somebody took over; other work of many days was opened or proposed by its person. */
export function isGiven(task: Task | undefined): task is TakenTask {
  return isTaken(task) && task.origin !== 'ad-hoc';
}

/** Work that a head gave or took on: so many products are wanted, and each weighs what the head said. */
export function isTaken(task: Task | undefined): task is TakenTask {
  return task !== undefined && task.assignerId !== null;
}

/** What the product of a line is and weighs. Ad hoc work stays ad hoc in the log; its product is what the head took it as. */
export function productOfLine(
  productId: string | null,
  coefficientMilli: number,
  task: Task | undefined,
): { productId: string | null; coefficientMilli: number } {
  if (isTaken(task)) return { productId: task.productId, coefficientMilli: task.coefficientMilli };
  return { productId, coefficientMilli };
}

/** The day on which as many products were handed in as are wanted, or null. */
export async function deliveryOf(trx: Trx, { id, quantity }: Pick<Task, 'id' | 'quantity'>) {
  const days = (await listOutputsOfTask(trx, id)).flatMap((output) =>
    output.deliveredOn === null
      ? []
      : Array<string>(Math.min(output.quantity, quantity)).fill(output.deliveredOn),
  );
  return days.sort()[quantity - 1] ?? null;
}

/** Work that was taken on is delivered once as many products are handed in as were wanted. */
export async function settleTaken(trx: Trx, task: Task): Promise<void> {
  const deliveredOn = await deliveryOf(trx, task);
  if (deliveredOn !== task.deliveredOn) await updateTaskDelivery(trx, task.id, deliveredOn);
}

/** A line on work that was given is of its product. */
export function followGiven(input: WorkEntryInput, task: Task | undefined): WorkEntryInput {
  return isGiven(task) ? { ...input, productId: task.productId, adHocBy: '' } : input;
}

/** The product of work that was given, which may be of another position where somebody helps its lead. */
export async function productOfGiven(trx: Trx, task: Task): Promise<OutputProduct | null> {
  return task.productId === null ? null : ((await findProductById(trx, task.productId)) ?? null);
}

/** Ad hoc work is of group D; a product that a head named outside the catalogue is of the body's own work. */
const OUTSIDE_CATALOGUE = 'C';

/** What a line counts for: by its product, or as its task was given (a component weighs less than its kind). */
export function weightOfLine(product: OutputProduct | null, task: Task | undefined) {
  if (isGiven(task)) {
    const { coefficientMilli } = task;
    return { coefficientMilli, taskGroup: product?.taskGroup ?? OUTSIDE_CATALOGUE };
  }
  return { coefficientMilli: product?.coefficientMilli ?? 0, taskGroup: product?.taskGroup ?? 'D' };
}

/** Who leads a task may deliver its product; who works on it beside the lead logs hours that are under way. */
export async function refuseOfGiven(
  trx: Trx,
  task: Task,
  { cadreId, input, before }: { cadreId: string; input: WorkEntryInput; before: WorkEntry | undefined },
): Promise<void> {
  const goesOn = before?.taskId === task.id && input.state === 'under-way';
  if (!goesOn && (await listParts(trx, task.id)).length > 0) throw at('taskId', 'task-has-parts');
  if (task.cadreId !== cadreId) {
    if (!(await isCollaborator(trx, task.id, cadreId))) throw notOpen();
    if (input.state === 'done' || input.output !== null) throw at('state', 'task-lead-delivers');
    return;
  }
  if (input.state !== 'done') return;
  if (input.output === null) throw at('output.name', 'output-name-missing');
}

const at = (path: string, code: 'task-lead-delivers' | 'output-name-missing' | 'task-has-parts') =>
  new Problem(code, { fields: [{ path, code }] });

export const notOpen = () =>
  new Problem('task-not-open', { fields: [{ path: 'taskId', code: 'task-not-open' }] });
