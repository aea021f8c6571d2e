import {
  type Db,
  dropTaskFile,
  findTask,
  insertTaskFile,
  inTransaction,
  listTaskFiles,
  type Trx,
} from '@so-viec/db';
import { audit } from '../../audit/audit.ts';
import { byOf } from '../../cadre/officer.ts';
import { type CheckedFile, storeFile } from '../../file/store-file.ts';
import { Problem } from '../../http/problem.ts';
import { type Assigner, requireAssign } from '../task-access.ts';

/** As many files as an assignment comes with. */
export const MOST_TASK_FILES = 20;

/** Refuses whoever adds or takes no file here; asked before a file is looked at, which costs more. */
export async function requireTaskOfFile(db: Db | Trx, { access }: Assigner, taskId: string): Promise<void> {
  const task = await findTask(db, taskId);
  if (!task) throw new Problem('not-found');
  requireAssign(access, task);
}

/** Adds a file to work that is given. The same file sent twice is there once. */
export function addTaskFile(db: Db, by: Assigner, taskId: string, file: CheckedFile): Promise<void> {
  return inTransaction(db, async (trx) => {
    await requireTaskOfFile(trx, by, taskId);
    const there = await listTaskFiles(trx, [taskId]);
    if (there.some(({ sha256, name }) => sha256 === file.sha256 && name === file.name)) return;
    if (there.length >= MOST_TASK_FILES)
      throw new Problem('too-many-files', { params: { limit: MOST_TASK_FILES } });
    // A file that is stored but not here belongs to something else.
    if (!(await storeFile(trx, byOf(by), file))) throw new Problem('duplicate-id');
    await insertTaskFile(trx, { taskId, fileId: file.id });
    const detail = { file: file.id, sha256: file.sha256 };
    await audit(trx, byOf(by), 'task.file', { object: 'task', objectId: taskId, detail });
  });
}

/** Takes a file off a task. Twice is once. */
export function removeTaskFile(
  db: Db,
  by: Assigner,
  { taskId, fileId }: { taskId: string; fileId: string },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    await requireTaskOfFile(trx, by, taskId);
    await dropTaskFile(trx, { taskId, fileId, at: by.at });
    await audit(trx, byOf(by), 'task.file-drop', {
      object: 'task',
      objectId: taskId,
      detail: { file: fileId },
    });
  });
}
