import {
  type Db,
  findTask,
  findTaskWithin,
  inTransaction,
  listAssignments,
  listParts,
  listTaskSteps,
  lockCadres,
  type NamedAssignment,
  type Task,
  type Trx,
} from '@so-viec/db';
import { postsOn } from '@so-viec/shared/assignment/held.rules';
import { formatDay, minDay } from '@so-viec/shared/civil-day/civil-day';
import type { HandoverInput } from '@so-viec/shared/task/proposal.schema';
import { byOf } from '../../cadre/officer.ts';
import { Problem } from '../../http/problem.ts';
import { isRepeated } from '../../http/repeated.ts';
import { refuseSecretTask } from '../../work-entry/secret/secret-door.ts';
import { refuseApprovedMonth } from '../life/approved-month.ts';
import { beginTask } from '../life/begin-task.ts';
import { type Assigner, mayAssign, mayHandOver } from '../task-access.ts';
import type { Written } from '../task-step.ts';
import { refuseAt } from '../task-wanted.ts';
import { beginsAs, moveDue, ownBefore } from './come-back.ts';
import { leftOf, refuseMore, settleSource } from './handover-source.ts';

/**
 * Work that a colleague of the same unit takes over: proposed by who has it or, where they read it, by who takes it, and then
 * decided by a head above both; given by such a head it stands at once. It counts outside what was assigned (rules §3).
 */
export function handOver(db: Db, by: Assigner, id: string, input: HandoverInput): Promise<Written> {
  return inTransaction(db, (trx) => hand(trx, by, id, input));
}

async function hand(trx: Trx, by: Assigner, id: string, input: HandoverInput): Promise<Written> {
  const { access, today } = by;
  const source = await findTaskWithin(trx, access.readingScope(), input.fromTaskId);
  if (!source || (source.state === 'planned' && !mayAssign(access, source))) throw new Problem('not-found');
  const known = await findTask(trx, id);
  if (known) return repeated(trx, known, input);
  if (!mayHandOver(access, source, input.cadreId)) throw new Problem('not-allowed');
  await refuseSecretTask(trx, source.id);
  if (source.state !== 'open') throw new Problem('task-state', { current: source });
  if ((await listParts(trx, source.id)).length > 0) throw new Problem('task-has-parts');
  refuseMore(input.quantity, await leftOf(trx, source));
  const post = await postOf(trx, source, input.cadreId, today);
  const isHead = mayAssign(access, source) && mayAssign(access, post);
  await lockCadres(trx, [source.cadreId, input.cadreId]);
  const next = { cadreId: input.cadreId, dueOn: source.dueOn };
  await refuseApprovedMonth(trx, next, input.reason, source);
  const task = await insertTaken(trx, by, { id, source, post, input, isHead });
  if (isHead) await settleSource(trx, by, { ...task, takenOverFromId: source.id }, input.staysAssigned);
  return { id, version: task.version, state: task.state };
}

/** The same request again; its first step keeps what was sent, whatever became of the work since. */
async function repeated(trx: Trx, known: Task, input: HandoverInput): Promise<Written> {
  const [first] = await listTaskSteps(trx, [known.id]);
  const { quantity = known.quantity, staysAssigned } = JSON.parse(
    first?.detail ?? '{}',
  ) as Partial<HandoverInput>;
  const { id, version, state, cadreId, takenOverFromId: fromTaskId } = known;
  isRepeated({ fromTaskId, cadreId, quantity, staysAssigned, reason: first?.reason }, input);
  return { id, version, state };
}

async function postOf(trx: Trx, source: Task, cadreId: string, day: string): Promise<NamedAssignment> {
  if (cadreId === source.cadreId) throw refuseAt('cadreId', 'task-has-work');
  const held = await listAssignments(trx, { cadreIds: [cadreId], fromOn: day, toOn: day });
  const post = postsOn(held, day).find(({ unitId }) => unitId === source.unitId);
  if (!post) throw refuseAt('cadreId', 'task-person-no-post', { day: formatDay(day) });
  return post;
}

interface Taken {
  id: string;
  source: Task;
  post: NamedAssignment;
  input: HandoverInput;
  isHead: boolean;
}

async function insertTaken(trx: Trx, by: Assigner, { id, source, post, input, isHead }: Taken) {
  const { title, unitId, quality, basisKind, basis, coefficientMilli, productId, proposedName } = source;
  const { cadreId: actorId } = by.access.actor;
  const state = isHead ? 'open' : 'proposed';
  const own = await ownBefore(trx, source, input.cadreId);
  const { dueOn } = own ?? source;
  const isPart = source.parentId !== null && !input.staysAssigned;
  const task = {
    ...{ id, cadreId: input.cadreId, unitId, positionId: post.positionId, productId, proposedName },
    ...{ coefficientMilli, title, quantity: input.quantity, quality, basisKind, basis, dueOn, state },
    assignerId: isHead ? actorId : null,
    origin: 'taken-over',
    takenOverFromId: source.id,
    /** A component goes on as one, so that the parts still add up. */
    parentId: isPart ? source.parentId : null,
    openedOn: dueOn === null ? by.today : minDay(by.today, dueOn),
    deliveredOn: null,
    version: 1,
    ...(own && isHead && beginsAs(own, by.today)),
  };
  const kind = isHead ? 'assigned' : 'proposed';
  const { quantity, staysAssigned, reason } = input;
  const detail = { from: source.id, cadreId: source.cadreId, quantity, staysAssigned };
  await beginTask(trx, byOf(by), task, { kind, reason, detail });
  if (!own || !isHead) return task;
  const { version } = await moveDue(
    trx,
    by,
    { ...task, stepCount: 1 },
    { from: own.countsOn, to: own.dueOn },
  );
  return { ...task, version };
}
