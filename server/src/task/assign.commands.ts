import {
  type Db,
  findTask,
  hasWork,
  insertTask,
  insertTaskStep,
  inTransaction,
  listCollaborators,
  listOutputsOfTask,
  listParts,
  reweighProducts,
  setCollaborators,
  type Task,
  type Trx,
  updateTask,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { takes } from '@so-viec/shared/task/task.rules';
import type { TaskInput } from '@so-viec/shared/task/task.schema';
import { audit } from '../audit/audit.ts';
import { byOf } from '../cadre/officer.ts';
import { Problem } from '../http/problem.ts';
import { tellOfTaskStep } from '../notice/tell-task.ts';
import { refuseApprovedMonth } from './life/approved-month.ts';
import { refuseDueOutsideWhole, weighWhole } from './life/part-of-whole.ts';
import { settleTask } from './life/settle-task.ts';
import { reportProduct } from './product-report.ts';
import { answerByTask } from './request.commands.ts';
import { type Assigner, lockTask, mayAssign, taskToChange } from './task-access.ts';
import { refuseUnreasonedChange } from './task-reason.ts';
import { staleTask, type TaskChanges, type Written, writeTaskStep } from './task-step.ts';
import { postForWork, productWanted, refuseAt, refuseEarlyDue, refuseFarDays } from './task-wanted.ts';

/** What a row of a plan or a repeat adds to the work that is wanted. */
export interface GivenFrom {
  planId?: string;
  recurrenceId?: string;
  recurrencePeriod?: string;
  parentId?: string;
  /** A row of a plan is `planned` until it is given. */
  state?: 'planned' | 'open';
}

/**
 * Gives work to a person, or changes what was given, at the version seen (0: new). The same request twice is one write.
 * Refuses whom the actor may not ask, a person without a post that day, a product of another position, a due day before
 * the start, and without a reason a month that is approved.
 */
export function assignTask(db: Db, by: Assigner, id: string, input: TaskInput): Promise<Written> {
  return inTransaction(db, (trx) =>
    input.version === 0 ? giveWork(trx, by, id, input) : changeWork(trx, by, id, input),
  );
}

/** Makes the task of a wish that was not written yet; a second time answers with what stands. */
export async function giveWork(
  trx: Trx,
  by: Assigner,
  id: string,
  input: TaskInput,
  from: GivenFrom = {},
): Promise<Written> {
  const row = await rowWanted(trx, by, input);
  const known = await findTask(trx, id);
  if (known) return sameAs(trx, known, input);
  const state = from.state ?? 'open';
  if (state === 'open') await refuseApprovedMonth(trx, { ...row, ...from }, input.reason);
  const { cadreId: assignerId, accountId } = by.access.actor;
  const steps = state === 'open' ? 1 : 0;
  const task = {
    ...row,
    ...from,
    id,
    assignerId,
    state,
    origin: 'assigned',
    deliveredOn: null,
    stepCount: steps,
    version: 1,
  };
  await insertTask(trx, task);
  await setCollaborators(trx, id, input.collaboratorIds);
  if (steps === 1) {
    const step = { id: newId(), taskId: id, sequence: 1, kind: 'assigned', at: by.at, accountId };
    await insertTaskStep(trx, { ...step, reason: input.reason, detail: '{}' });
    await tellOfTaskStep(trx, byOf(by), id, { kind: 'assigned' });
    await reportProduct(trx, by, { taskId: id, positionId: row.positionId, name: row.proposedName });
  }
  if (input.requestId) await answerByTask(trx, by, { requestId: input.requestId, task: { ...row, id } });
  await audit(trx, byOf(by), 'task.assigned', { object: 'task', objectId: id, objectVersion: 1 });
  return { id, version: 1, state };
}

/** The same request twice: what stands says what was wanted. */
async function sameAs(trx: Trx, known: Task, input: TaskInput): Promise<Written> {
  // Whose it is, is not told: it may be another unit's.
  if (!(await saysTheSame(trx, known, input))) throw new Problem('duplicate-id');
  return { id: known.id, version: known.version, state: known.state };
}

async function saysTheSame(trx: Trx, known: Task, input: TaskInput): Promise<boolean> {
  const people = (await listCollaborators(trx, [known.id])).map(({ cadreId }) => cadreId).sort();
  // The coefficient of a product of the list is the list's.
  const said = CONTENT.filter((key) => key !== 'coefficientMilli' || input.productId === null);
  return (
    said.every((key) => known[key] === input[key]) &&
    known.dueOn === input.dueOn &&
    JSON.stringify(people) === JSON.stringify([...new Set(input.collaboratorIds)].sort())
  );
}

const CONTENT = [
  'cadreId',
  'unitId',
  'productId',
  'proposedName',
  'coefficientMilli',
  'title',
  'quantity',
  'quality',
  'basisKind',
  'basis',
  'openedOn',
] as const;

/** The row that an input asks for, after all that is asked of it was checked. */
async function rowWanted(trx: Trx, by: Assigner, input: TaskInput, known?: Task) {
  const { cadreId, unitId, openedOn: on } = input;
  const post = await postForWork(trx, by, { cadreId, unitId, on, path: 'cadreId' });
  for (const [i, helper] of input.collaboratorIds.entries()) {
    const path = `collaboratorIds.${i}`;
    if (helper === cadreId) throw refuseAt(path, 'bad-input');
    await postForWork(trx, by, { cadreId: helper, unitId: null, on, path });
  }
  refuseEarlyDue(input.openedOn, input.dueOn);
  refuseFarDays(by.today, input, known);
  const product = await productWanted(trx, input, post.positionId, known);
  // Work weighs what it was given with while its product stays: a component less than its kind.
  const isSame = known !== undefined && known.productId !== null && known.productId === product.productId;
  const coefficientMilli = isSame ? known.coefficientMilli : product.coefficientMilli;
  const { title, quantity, quality, basisKind, basis, openedOn, dueOn } = input;
  return {
    cadreId,
    unitId,
    positionId: post.positionId,
    ...product,
    coefficientMilli,
    title,
    quantity,
    quality,
    basisKind,
    basis,
    openedOn,
    dueOn,
  };
}

/** What work counts for in G, whose and when. */
const COUNTING = ['cadreId', 'dueOn', 'quantity', 'coefficientMilli'] as const;

/** Changes what was given, at the version seen; a repeated request answers with what stands. */
export async function changeWork(trx: Trx, by: Assigner, id: string, input: TaskInput): Promise<Written> {
  const known = await lockTask(trx, id, [input.cadreId]);
  const isLater = known !== undefined && known.version > input.version && mayAssign(by.access, known);
  if (isLater && (await saysTheSame(trx, known, input))) return sameAs(trx, known, input);
  const task = await taskToChange(trx, by, { id, version: input.version });
  if (!takes(task.state, 'change')) throw new Problem('task-state', { current: task });
  const row = await rowWanted(trx, by, input, task);
  if (row.cadreId !== task.cadreId && (await hasWork(trx, id))) throw refuseAt('cadreId', 'task-has-work');
  const isReweighed = row.coefficientMilli !== task.coefficientMilli || row.productId !== task.productId;
  if (isReweighed) await refuseAccepted(trx, task, row);
  await refuseUnreasonedChange(trx, by, task, { ...row, reason: input.reason });
  const isMoved = COUNTING.some((key) => row[key] !== task[key]);
  if (isMoved && task.state !== 'planned') {
    await refuseApprovedMonth(trx, { ...row, planId: task.planId }, input.reason, task);
  }
  await refuseUnlikeParts(trx, task, row);
  await refuseDueOutsideWhole(trx, by, task, row.dueOn);
  const before = (await listCollaborators(trx, [id])).map(({ cadreId }) => cadreId).sort();
  await setCollaborators(trx, id, input.collaboratorIds);
  const after = [...new Set(input.collaboratorIds)].sort();
  const detail = changesIn(task, row);
  if (JSON.stringify(before) !== JSON.stringify(after)) detail.collaborators = { from: before, to: after };
  if (task.state === 'planned') return { ...(await writeRow(trx, by, task, row)), id, state: task.state };
  const { version } = await writeChange(trx, by, task, { row, detail, reason: input.reason });
  if (isReweighed) await reweighProducts(trx, id, row);
  const settled = await settleTask(trx, by, { id, version, state: task.state });
  await weighWhole(trx, by, task, input.reason);
  return settled;
}

/** A row of a plan has no story until it is given. */
async function writeRow(trx: Trx, by: Assigner, task: Task, row: TaskChanges): Promise<{ version: number }> {
  if (!(await updateTask(trx, task, row))) throw await staleTask(trx, task.id);
  await audit(trx, byOf(by), 'task.changed', {
    object: 'task',
    objectId: task.id,
    objectVersion: task.version + 1,
  });
  return { version: task.version + 1 };
}

type Detail = Record<string, { from: unknown; to: unknown }>;

async function writeChange(
  trx: Trx,
  by: Assigner,
  task: Task,
  { row, detail, reason }: { row: TaskChanges; detail: Detail; reason: string },
): Promise<{ version: number }> {
  const { dueOn, ...rest } = detail;
  let version = task.version;
  let stepCount = task.stepCount;
  if (dueOn) {
    const step = { id: newId(), kind: 'due-moved' as const, reason, detail: dueOn };
    ({ version } = await writeTaskStep(trx, byOf(by), task, step, { dueOn: row.dueOn ?? null }));
    stepCount++;
  }
  if (Object.keys(rest).length === 0) return { version };
  const kind = rest.cadreId ? ('handed-over' as const) : ('changed' as const);
  return writeTaskStep(
    trx,
    byOf(by),
    { id: task.id, version, stepCount },
    { id: newId(), kind, reason, detail: rest },
    row,
  );
}

function changesIn(task: Task, row: TaskChanges): Detail {
  const keys = [...CONTENT, 'dueOn'] as const;
  const changed = keys.filter((key) => row[key] !== undefined && row[key] !== task[key]);
  return Object.fromEntries(changed.map((key) => [key, { from: task[key], to: row[key] }]));
}

/** What was accepted weighs what it was accepted with, and so does what was assigned with it. */
async function refuseAccepted(trx: Trx, task: Task, row: TaskChanges): Promise<void> {
  const products = await listOutputsOfTask(trx, task.id);
  if (!products.some(({ standing }) => standing === 'accepted')) return;
  const path = row.productId === task.productId ? 'coefficientMilli' : 'productId';
  throw refuseAt(path, 'task-has-accepted');
}

/** What is split keeps its weight: its parts were weighed against it. */
async function refuseUnlikeParts(trx: Trx, task: Task, row: TaskChanges): Promise<void> {
  const isSame = row.quantity === task.quantity && row.coefficientMilli === task.coefficientMilli;
  if (isSame || (await listParts(trx, task.id)).length === 0) return;
  throw refuseAt('quantity', 'task-has-parts');
}
