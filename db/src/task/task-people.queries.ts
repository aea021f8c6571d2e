import type { Scope } from '@so-viec/shared/access/scope';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';

/** Who works on these tasks beside their leads, by name. */
export async function listCollaborators(db: Db | Trx, taskIds: readonly string[]) {
  if (taskIds.length === 0) return [];
  return db
    .selectFrom('task_collaborator as k')
    .innerJoin('cadre as c', 'c.id', 'k.cadreId')
    .select(['k.taskId', 'k.cadreId', 'k.shareMilli', 'c.fullName', 'c.code as cadreCode'])
    .where('k.taskId', 'in', taskIds)
    .orderBy('c.nameSort')
    .orderBy('c.id')
    .execute();
}

export async function isCollaborator(db: Db | Trx, taskId: string, cadreId: string): Promise<boolean> {
  const row = await db
    .selectFrom('task_collaborator')
    .select('taskId')
    .where('taskId', '=', taskId)
    .where('cadreId', '=', cadreId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Makes these people those who work on a task beside its lead; shares that were said stay. */
export async function setCollaborators(trx: Trx, taskId: string, cadreIds: readonly string[]): Promise<void> {
  const known = (await listCollaborators(trx, [taskId])).map(({ cadreId }) => cadreId);
  for (const cadreId of known.filter((k) => !cadreIds.includes(k))) {
    await trx
      .deleteFrom('task_collaborator')
      .where('taskId', '=', taskId)
      .where('cadreId', '=', cadreId)
      .execute();
  }
  for (const cadreId of cadreIds.filter((k) => !known.includes(k))) {
    await trx.insertInto('task_collaborator').values({ taskId, cadreId, shareMilli: null }).execute();
  }
}

/** The files that came with tasks. */
export async function listTaskFiles(db: Db | Trx, taskIds: readonly string[]) {
  if (taskIds.length === 0) return [];
  return db
    .selectFrom('task_file as f')
    .innerJoin('stored_file as s', 's.id', 'f.fileId')
    .select(['f.taskId', 's.id', 's.name', 's.mediaType', 's.size', 's.sha256', 's.createdAt', 's.accountId'])
    .where('f.taskId', 'in', taskIds)
    .where('f.removedAt', 'is', null)
    .orderBy('s.createdAt')
    .orderBy('s.id')
    .execute();
}

export async function insertTaskFile(trx: Trx, of: { taskId: string; fileId: string }): Promise<void> {
  await trx
    .insertInto('task_file')
    .values({ ...of, removedAt: null })
    .execute();
}

/** Takes a file off a task; its bytes stay, for it was handed out. */
export async function dropTaskFile(
  trx: Trx,
  { taskId, fileId, at }: { taskId: string; fileId: string; at: string },
): Promise<void> {
  await trx
    .updateTable('task_file')
    .set({ removedAt: at })
    .where('taskId', '=', taskId)
    .where('fileId', '=', fileId)
    .execute();
}

/** People who hold a post in the scope on a day, by name; one row for each post. */
export function listPeopleAtWork(db: Db | Trx, scope: Scope, day: CivilDay) {
  return db
    .selectFrom('assignment as a')
    .innerJoin('cadre as c', 'c.id', 'a.cadreId')
    .select([
      'a.cadreId',
      'a.unitId',
      'a.positionId',
      'a.title',
      'a.kind',
      'c.fullName',
      'c.code as cadreCode',
      'c.nameFold',
    ])
    .where('a.fromOn', '<=', day)
    .where(sql<boolean>`(a."toOn" is null or a."toOn" >= ${day})`)
    .where(withinScope(scope, 'a'))
    .orderBy('c.nameSort')
    .orderBy('c.id')
    .orderBy('a.id')
    .execute();
}

/** Whether lines or products belong to a task already. */
export async function hasWork(db: Db | Trx, taskId: string): Promise<boolean> {
  const line = await db.selectFrom('work_entry').select('id').where('taskId', '=', taskId).executeTakeFirst();
  if (line) return true;
  const output = await db.selectFrom('output').select('id').where('taskId', '=', taskId).executeTakeFirst();
  return output !== undefined;
}

/** How many products of a task are delivered and wait for their check. */
export async function countUndecided(db: Db | Trx, taskId: string): Promise<number> {
  const row = await db
    .selectFrom('output')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('taskId', '=', taskId)
    .where('deliveredOn', 'is not', null)
    .where('standing', '=', 'waiting')
    .executeTakeFirst();
  return row?.count ?? 0;
}
