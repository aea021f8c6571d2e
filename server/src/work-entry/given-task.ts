import {
  findProductById,
  isCollaborator,
  listParts,
  type OutputProduct,
  type Task,
  type Trx,
} from '@so-viec/db';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { Problem } from '../http/problem.ts';

/** Work that a head gave, or took from a proposal; other work of many days was opened by its lines. */
export function isGiven(task: Task | undefined): task is Task {
  return task !== undefined && task.assignerId !== null;
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
  cadreId: string,
  input: WorkEntryInput,
): Promise<void> {
  if (task.cadreId !== cadreId) {
    if (!(await isCollaborator(trx, task.id, cadreId))) throw notOpen();
    if (input.state === 'done' || input.output !== null) throw at('state', 'task-lead-delivers');
    return;
  }
  if (input.state !== 'done') return;
  if (input.output === null) throw at('output.name', 'output-name-missing');
  if ((await listParts(trx, task.id)).length > 0) throw at('taskId', 'task-has-parts');
}

const at = (path: string, code: 'task-lead-delivers' | 'output-name-missing' | 'task-has-parts') =>
  new Problem(code, { fields: [{ path, code }] });

export const notOpen = () =>
  new Problem('task-not-open', { fields: [{ path: 'taskId', code: 'task-not-open' }] });
