import { findTask, getCadreName, isConfidential, listCollaborators, type Task, type Trx } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { NoticeContents } from '@so-viec/shared/notice/notice';
import type { By } from '../audit/audit.ts';
import { type ToTell, tell } from './tell.ts';

/** A step of a task as it was written; see TaskStepTable. */
interface StepTold {
  kind: string;
  reason?: string;
  detail?: Record<string, unknown>;
}

/** What the steps of a task keep beside their words; `by`: the program wrote it, following a product or the parts. */
interface Detail {
  by?: string;
  collaborators?: { from: string[]; to: string[] };
  cadreId?: { from: string; to: string } | string;
  from?: CivilDay | null;
  to?: CivilDay | null;
}

/** What those who help are told as its lead is. */
const ALSO_TO_HELPERS: readonly string[] = ['due-moved', 'closed', 'could-not', 'cancelled', 'reopened'];
const ENDED = ['closed', 'could-not', 'cancelled'] as const;
const isEnding = (kind: string): kind is NoticeContents['task-ended']['as'] =>
  (ENDED as readonly string[]).includes(kind);

/** By this a person is told once of all that one act did to a task, and what was told can be taken back. */
export const keyOfTask = (taskId: string, at: string): string => `${taskId} ${at}`;

/**
 * Tells the person of a task, and who works on it beside them, what was done to it: given, taken over, moved, changed, ended, a proposal decided. What only
 * follows from products or parts is told there.
 */
export async function tellOfTaskStep(trx: Trx, by: By, taskId: string, step: StepTold): Promise<void> {
  const detail = (step.detail ?? {}) as Detail;
  if (detail.by !== undefined) return;
  const task = await findTask(trx, taskId);
  if (!task || task.state === 'planned') return;
  const key = keyOfTask(taskId, by.at);
  const title = (await isConfidential(trx, { taskId })) ? '' : task.title;
  await tell(
    trx,
    by,
    ...wordsOf({ ...task, title }, step, detail).map((notice) => ({ ...notice, key }) as ToTell),
    ...(await toHelpers(trx, { ...task, title }, step, detail)).map(
      (notice) => ({ key, ...notice }) as ToTell,
    ),
  );
}

/** What concerns those who work on it beside its lead: that they do, or no longer, its due day, its end. */
async function toHelpers(
  trx: Trx,
  task: Task,
  step: StepTold,
  { collaborators, ...detail }: Detail,
): Promise<(Unkeyed & { key?: string })[]> {
  const { id, title, dueOn } = task;
  const now = (await listCollaborators(trx, [id])).map(({ cadreId }) => cadreId);
  const came =
    step.kind === 'assigned' ? now : now.filter((one) => collaborators?.from.includes(one) === false);
  const left = collaborators?.from.filter((one) => !now.includes(one)) ?? [];
  const { fullName: lead } = await getCadreName(trx, task.cadreId);
  const key = `${id} helps ${task.version}`;
  const said = ALSO_TO_HELPERS.includes(step.kind) ? wordsOf(task, step, detail) : [];
  return [
    ...came.map(
      (cadreId) => ({ cadreId, key, kind: 'task-joined', content: { id, title, dueOn, lead } }) as const,
    ),
    ...left.map((cadreId) => ({ cadreId, key, kind: 'task-left', content: { id, title } }) as const),
    ...now.flatMap((cadreId) => said.map((notice) => ({ ...notice, cadreId }))),
  ];
}

type Unkeyed = { [K in ToTell['kind']]: Omit<Extract<ToTell, { kind: K }>, 'key'> }[ToTell['kind']];

function wordsOf(task: Task, { kind, reason = '' }: StepTold, detail: Detail): Unkeyed[] {
  const { cadreId, dueOn } = task;
  const of = { id: task.id, title: task.title };
  const given: Unkeyed = { cadreId, kind: 'task-assigned', content: { ...of, dueOn } };
  if (kind === 'assigned') return [given];
  if (kind === 'handed-over') return handedOver(task, given, reason, detail);
  if (kind === 'due-moved') {
    const { from = null, to = null } = detail;
    return [{ cadreId, kind: 'task-due-moved', content: { ...of, from, to, reason } }];
  }
  if (kind === 'changed') return [{ cadreId, kind: 'task-changed', content: of }];
  if (kind === 'taken') return [{ cadreId, kind: 'proposal-taken', content: { ...of, dueOn } }];
  if (kind === 'refused') return [{ cadreId, kind: 'proposal-refused', content: { ...of, reason } }];
  if (kind === 'reopened') return [{ cadreId, kind: 'task-reopened', content: { ...of, reason } }];
  return isEnding(kind) ? [{ cadreId, kind: 'task-ended', content: { ...of, as: kind, reason } }] : [];
}

/** Work that goes on to somebody else: who had it is told, and where it is the same work, who has it now. */
function handedOver({ cadreId, id, title }: Task, given: Unkeyed, reason: string, detail: Detail): Unkeyed[] {
  const content = { id, title, reason };
  if (typeof detail.cadreId === 'object') {
    return [{ cadreId: detail.cadreId.from, kind: 'task-given-on', content }, given];
  }
  return [{ cadreId, kind: 'task-given-on', content }];
}
