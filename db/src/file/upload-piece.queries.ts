import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { UploadPieceTable } from './upload-piece.table.ts';

type Upload = Pick<UploadPieceTable, 'accountId' | 'uploadId'>;

/** Which pieces of somebody's upload are there. */
export async function listPieceOrdinals(db: Db | Trx, of: Upload): Promise<number[]> {
  const rows = await db
    .selectFrom('upload_piece')
    .select('ordinal')
    .where('accountId', '=', of.accountId)
    .where('uploadId', '=', of.uploadId)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ ordinal }) => ordinal);
}

/** The content of the pieces of somebody's upload, in order. */
export async function listPieces(
  db: Db | Trx,
  of: Upload,
): Promise<Pick<UploadPieceTable, 'ordinal' | 'content'>[]> {
  return db
    .selectFrom('upload_piece')
    .select(['ordinal', 'content'])
    .where('accountId', '=', of.accountId)
    .where('uploadId', '=', of.uploadId)
    .orderBy('ordinal')
    .execute();
}

/** Keeps a piece; one that is there stays as it is. Returns whether it is new. */
export async function putPiece(trx: Trx, piece: UploadPieceTable): Promise<boolean> {
  const result = await trx
    .insertInto('upload_piece')
    .values(piece)
    .onConflict((c) => c.columns(['accountId', 'uploadId', 'ordinal']).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function findPiece(
  db: Db | Trx,
  of: Upload & { ordinal: number },
): Promise<UploadPieceTable | undefined> {
  return db
    .selectFrom('upload_piece')
    .selectAll()
    .where('accountId', '=', of.accountId)
    .where('uploadId', '=', of.uploadId)
    .where('ordinal', '=', of.ordinal)
    .executeTakeFirst();
}

/** Forgets the pieces of an upload that is stored whole. */
export async function removePieces(trx: Trx, of: Upload): Promise<void> {
  await trx
    .deleteFrom('upload_piece')
    .where('accountId', '=', of.accountId)
    .where('uploadId', '=', of.uploadId)
    .execute();
}

/** Forgets everybody's pieces from before an instant. How many they were. */
export async function removePiecesBefore(trx: Trx, before: string): Promise<number> {
  const result = await trx.deleteFrom('upload_piece').where('at', '<', before).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Forgets everybody's pieces from before an instant, and all of an account but its newest uploads. */
export async function removeOldPieces(
  trx: Trx,
  of: { accountId: string; kept: number; before: string },
): Promise<void> {
  await removePiecesBefore(trx, of.before);
  const uploads = await trx
    .selectFrom('upload_piece')
    .select(({ fn }) => ['uploadId', fn.max('at').as('lastAt')])
    .where('accountId', '=', of.accountId)
    .groupBy('uploadId')
    .orderBy('lastAt', 'desc')
    .orderBy('uploadId', 'desc')
    .execute();
  const old = uploads.slice(of.kept).map(({ uploadId }) => uploadId);
  if (old.length === 0) return;
  await trx
    .deleteFrom('upload_piece')
    .where('accountId', '=', of.accountId)
    .where('uploadId', 'in', old)
    .execute();
}
