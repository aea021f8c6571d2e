import {
  type Db,
  findProductOf,
  findTask,
  inTransaction,
  listAssignments,
  lockCadre,
  type Task,
  type Trx,
} from '@so-viec/db';
import { postsOn } from '@so-viec/shared/assignment/held.rules';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { ProposalInput } from '@so-viec/shared/task/proposal.schema';
import type { TaskStepInput } from '@so-viec/shared/task/task.schema';
import { Problem } from '../../http/problem.ts';
import type { Writer } from '../../work-entry/writer.ts';
import { beginTask } from '../life/begin-task.ts';
import { type TaskChanges, type Written, wasStepTaken, writeTaskStep } from '../task-step.ts';
import { refuseAt, refuseEarlyDue } from '../task-wanted.ts';

/**
 * Proposes work to one's head, mends what was refused, or opens routine work on a product of one's own list, at the
 * version seen (0: new). The same request twice is one write.
 */
export function proposeWork(db: Db, writer: Writer, id: string, input: ProposalInput): Promise<Written> {
  return inTransaction(db, (trx) => propose(trx, writer, id, input));
}

async function propose(trx: Trx, writer: Writer, id: string, input: ProposalInput): Promise<Written> {
  await lockCadre(trx, writer.cadreId);
  const known = await findTask(trx, id);
  if (known && !isOwn(writer, known)) throw new Problem('not-found');
  const row = await rowOf(trx, writer, input, known);
  if (known && saysTheSame(known, row)) return written(known);
  if (known && input.version !== known.version) {
    throw new Problem(input.version === 0 ? 'duplicate-id' : 'stale-version', { current: known });
  }
  if (known) return proposeAgain(trx, writer, known, row, input.note);
  if (input.version > 0) throw new Problem('stale-version');
  return begin(trx, writer, { id, row, input });
}

/** A row of a plan that is not given yet is its head's alone. */
const isOwn = ({ cadreId }: Writer, task: Task): boolean =>
  task.cadreId === cadreId && task.state !== 'planned';

const written = ({ id, version, state }: Task): Written => ({ id, version, state });

/** What the person says; where it is ad hoc, who asked is its basis. */
async function rowOf(trx: Trx, { cadreId, today }: Writer, input: ProposalInput, known: Task | undefined) {
  const { origin, unitId, title, productId, askedBy, quantity, dueOn, note } = input;
  const held = await listAssignments(trx, { cadreIds: [cadreId], fromOn: today, toOn: today });
  const post = postsOn(held, today).find((p) => p.unitId === unitId);
  if (!post) throw refuseAt('unitId', 'no-post-that-day', { day: today });
  if (origin === 'ad-hoc' && askedBy === '') throw refuseAt('askedBy', 'ad-hoc-asker-missing');
  if (origin === 'routine' && productId === null)
    throw refuseAt('productId', 'product-not-of-position', { day: today });
  const product = productId === null ? null : await findProductOf(trx, productId, post.positionId);
  if (product === undefined) throw refuseAt('productId', 'product-not-of-position', { day: today });
  refuseEarlyDue(known?.openedOn ?? today, dueOn);
  const basisKind = askedBy === '' ? '' : 'spoken';
  return {
    ...{ origin, unitId, positionId: post.positionId, productId, title, quantity, dueOn },
    ...{ basisKind, basis: askedBy, quality: note },
    /** Ad hoc work weighs nothing until its head has taken it. */
    coefficientMilli: origin === 'routine' ? (product?.coefficientMilli ?? 0) : 0,
    state: origin === 'routine' ? ('open' as const) : ('proposed' as const),
  };
}

type Row = Awaited<ReturnType<typeof rowOf>>;

const saysTheSame = (known: Task, row: Row): boolean =>
  (Object.keys(row) as (keyof Row)[]).every((key) => known[key] === row[key]);

async function begin(
  trx: Trx,
  writer: Writer,
  { id, row, input }: { id: string; row: Row; input: ProposalInput },
): Promise<Written> {
  const { cadreId, today } = writer;
  const kind = row.state === 'proposed' ? 'proposed' : 'opened';
  const task = { id, cadreId, ...row, openedOn: today, deliveredOn: null, version: 1 };
  await beginTask(trx, byOf(writer), task, { kind, reason: input.note });
  return { id, version: 1, state: row.state };
}

/** What was refused, or is not decided yet, is mended and proposed again. */
async function proposeAgain(
  trx: Trx,
  writer: Writer,
  known: Task,
  row: Row,
  reason: string,
): Promise<Written> {
  const isOpen = known.state === 'proposed' || known.state === 'refused';
  if (!isOpen || known.origin !== row.origin) throw new Problem('task-state', { current: known });
  const step = { id: newId(), kind: 'proposed' as const, reason, detail: { again: true } };
  const { version } = await writeTaskStep(trx, byOf(writer), known, step, row satisfies TaskChanges);
  return { id: known.id, version, state: row.state };
}

const byOf = ({ at, access }: Writer) => ({ at, accountId: access.actor.accountId });

/** Takes one's own proposal back before it is decided, or gives a refused one up. Its hours stay. */
export function withdrawProposal(db: Db, writer: Writer, id: string, input: TaskStepInput): Promise<Written> {
  return inTransaction(db, async (trx) => {
    await lockCadre(trx, writer.cadreId);
    const task = await findTask(trx, id);
    if (!task || !isOwn(writer, task)) throw new Problem('not-found');
    if (await wasStepTaken(trx, { id: input.id, taskId: id, kind: 'cancelled' })) return written(task);
    if (task.version !== input.version) throw new Problem('stale-version', { current: task });
    if (task.state !== 'proposed' && task.state !== 'refused') {
      throw new Problem('task-state', { current: task });
    }
    return { id, ...(await withdraw(trx, writer, task, input)), state: 'cancelled' };
  });
}

/** Writes that a proposal was taken back by its person. */
export function withdraw(
  trx: Trx,
  writer: Writer,
  task: Task,
  { id = newId(), reason = '' }: Partial<Pick<TaskStepInput, 'id' | 'reason'>> = {},
): Promise<{ version: number }> {
  const step = { id, kind: 'cancelled' as const, reason, detail: { byPerson: true } };
  return writeTaskStep(trx, byOf(writer), task, step, { state: 'cancelled' });
}
