import type { SchemeFileRole } from '@so-viec/shared/scheme/scheme.rules';
import type { Db } from '../dialects.ts';
import type { StoredFile } from '../file/stored-file.queries.ts';
import type { Trx } from '../transaction.ts';
import type { SchemeFileTable } from './scheme.table.ts';

export type SchemeFile = StoredFile & { role: SchemeFileRole; sequence: number; byName: string | null };

/** The files of a dossier in the order they came, without their bytes. */
export async function listSchemeFiles(db: Db | Trx, schemeId: string): Promise<SchemeFile[]> {
  const rows = await db
    .selectFrom('scheme_file as s')
    .innerJoin('stored_file as f', 'f.id', 's.fileId')
    .leftJoin('account as a', 'a.id', 'f.accountId')
    .select(['f.id', 'f.name', 'f.mediaType', 'f.size', 'f.sha256', 'f.createdAt', 'f.accountId'])
    .select(['s.role', 's.sequence', 'a.displayName as byName'])
    .where('s.schemeId', '=', schemeId)
    .orderBy('f.createdAt')
    .orderBy('f.id')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as SchemeFileRole }));
}

export async function insertSchemeFile(trx: Trx, file: SchemeFileTable): Promise<void> {
  await trx.insertInto('scheme_file').values(file).execute();
}

export async function removeSchemeFile(trx: Trx, fileId: string): Promise<void> {
  await trx.deleteFrom('scheme_file').where('fileId', '=', fileId).execute();
}
