import {
  type Db,
  findReportOfTask,
  listCollaborators,
  listSecretTasks,
  listTaskFiles,
  listTaskSteps,
  type TaskLine,
} from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { isLate, type TaskState } from '@so-viec/shared/task/task.rules';
import { foldText } from '@so-viec/shared/text/fold';

type Collaborator = Awaited<ReturnType<typeof listCollaborators>>[number];
type Step = Awaited<ReturnType<typeof listTaskSteps>>[number];
type File = Awaited<ReturnType<typeof listTaskFiles>>[number];

/** A task as lists show it. */
export function viewOfTask(
  task: TaskLine,
  collaborators: readonly Collaborator[],
  today: CivilDay,
  isConfidential: boolean,
) {
  const { nameSort: _, stepCount: __, ...row } = task;
  return {
    ...row,
    state: task.state as TaskState,
    isLate: isLate(task, today),
    /** Lines of it are confidential. */
    isConfidential,
    collaborators: collaborators
      .filter(({ taskId }) => taskId === task.id)
      .map(({ cadreId, cadreCode, fullName, shareMilli }) => ({ cadreId, cadreCode, fullName, shareMilli })),
  };
}

export type TaskView = ReturnType<typeof viewOfTask>;

/** Tasks as lists show them. */
export async function viewTasks(db: Db, tasks: readonly TaskLine[], today: CivilDay): Promise<TaskView[]> {
  const ids = tasks.map(({ id }) => id);
  const people = await listCollaborators(db, ids);
  const secret = await listSecretTasks(db, ids);
  return tasks.map((task) => viewOfTask(task, people, today, secret.has(task.id)));
}

/** What happened to a task, for its page. */
export function viewOfStep({ id, kind, at, byName, reason, detail }: Step) {
  return { id, kind, at, byName, reason, detail: JSON.parse(detail) as Record<string, unknown> };
}

export function viewOfFile({ id, name, mediaType, size }: File) {
  return { id, name, mediaType, size };
}

type FilesOf = Pick<TaskLine, 'id' | 'takenOverFromId'>;
type Named = Pick<TaskLine, 'positionId' | 'productId' | 'proposedName'>;

/** What personnel decided about the product outside the catalogue that a task names. */
async function reportOf(db: Db, { positionId, productId, proposedName }: Named) {
  if (positionId === null || productId !== null || proposedName === '') return null;
  return (await findReportOfTask(db, { positionId, nameFold: foldText(proposedName) })) ?? null;
}

/** The tasks whose files belong to this one: its own, and those of the work that it took over. */
export function withFilesOf({ id, takenOverFromId }: FilesOf): string[] {
  return takenOverFromId === null ? [id] : [id, takenOverFromId];
}

/** The story and the files of one task, and what became of the new product that it names. */
export async function viewStory(db: Db, task: FilesOf & Named) {
  const steps = await listTaskSteps(db, [task.id]);
  const files = await listTaskFiles(db, withFilesOf(task));
  return {
    steps: steps.map(viewOfStep),
    files: files.map(viewOfFile),
    report: await reportOf(db, task),
  };
}
