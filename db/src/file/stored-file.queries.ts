import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { StoredFileTable } from './stored-file.table.ts';

/** What is known of a file without its bytes. */
export type StoredFile = Omit<StoredFileTable, 'content'>;

export const FILE_FACTS = ['id', 'name', 'mediaType', 'size', 'sha256', 'createdAt', 'accountId'] as const;

export function findStoredFile(db: Db | Trx, id: string): Promise<StoredFile | undefined> {
  return db.selectFrom('stored_file').select(FILE_FACTS).where('id', '=', id).executeTakeFirst();
}

/** The bytes of a file. Whoever asks has looked first whether the reader may see what it belongs to. */
export async function findFileContent(db: Db | Trx, id: string): Promise<Buffer | undefined> {
  const row = await db.selectFrom('stored_file').select('content').where('id', '=', id).executeTakeFirst();
  return row?.content;
}

export async function insertStoredFile(trx: Trx, file: StoredFileTable): Promise<void> {
  await trx.insertInto('stored_file').values(file).execute();
}

export async function removeStoredFile(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('stored_file').where('id', '=', id).execute();
}
