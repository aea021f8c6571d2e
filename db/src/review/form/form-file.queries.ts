import type { Selectable, Updateable } from 'kysely';
import type { Db } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import type { FormFilePartTable, FormFileTable } from './form-file.table.ts';

export type FormFile = Selectable<FormFileTable>;

/** Begins a file of these people's forms; of the same id once. Returns whether it is new. */
export async function insertFormFile(
  trx: Trx,
  file: FormFile,
  cadreIds: readonly string[],
): Promise<boolean> {
  const result = await trx
    .insertInto('form_file')
    .values(file)
    .onConflict((c) => c.column('id').doNothing())
    .executeTakeFirst();
  if ((result.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
  const rows = cadreIds.map((cadreId) => ({ fileId: file.id, cadreId }));
  if (rows.length > 0) await trx.insertInto('form_file_person').values(rows).execute();
  return true;
}

export function findFormFile(db: Db | Trx, id: string): Promise<FormFile | undefined> {
  return db.selectFrom('form_file').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Whose forms are in a file. */
export async function listFormFilePeople(db: Db, fileId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('form_file_person')
    .select('cadreId')
    .where('fileId', '=', fileId)
    .execute();
  return rows.map(({ cadreId }) => cadreId);
}

/** What the worker tells of a file that is still being written. */
export async function noteFormFile(trx: Trx, id: string, set: Updateable<FormFileTable>): Promise<void> {
  await trx.updateTable('form_file').set(set).where('id', '=', id).where('state', '=', 'working').execute();
}

export async function insertFormFilePart(trx: Trx, part: FormFilePartTable): Promise<void> {
  await trx.insertInto('form_file_part').values(part).execute();
}

/** A stretch of a file's bytes, counted from 0; undefined after the last. */
export async function findFormFilePart(db: Db, fileId: string, part: number): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('form_file_part')
    .select('content')
    .where('fileId', '=', fileId)
    .where('part', '=', part)
    .executeTakeFirst();
  return row?.content;
}

/** Removes the files begun before an instant, with their bytes. */
export async function removeFormFiles(trx: Trx, before: string): Promise<void> {
  const old = trx.selectFrom('form_file').select('id').where('startedAt', '<', before);
  await trx.deleteFrom('form_file_person').where('fileId', 'in', old).execute();
  await trx.deleteFrom('form_file_part').where('fileId', 'in', old).execute();
  await trx.deleteFrom('form_file').where('startedAt', '<', before).execute();
}
