import type { Db } from '../dialects.ts';
import { FILE_FACTS, removeStoredFile, type StoredFile } from '../file/stored-file.queries.ts';
import type { Trx } from '../transaction.ts';
import type { RatingFileTable } from './annual-rating.table.ts';

/** A file that was sent for a rating. */
export function findRatingFile(db: Db | Trx, fileId: string): Promise<RatingFileTable | undefined> {
  return db.selectFrom('rating_file').selectAll().where('fileId', '=', fileId).executeTakeFirst();
}

/** A file that a step of a rating names, without its bytes. */
export function findFileOfRating(
  db: Db,
  { ratingId, fileId }: { ratingId: string; fileId: string },
): Promise<StoredFile | undefined> {
  return db
    .selectFrom('stored_file')
    .select(FILE_FACTS)
    .where('id', '=', fileId)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('rating_step')
        .select('fileId')
        .where('ratingId', '=', ratingId)
        .$castTo<{ fileId: string }>(),
    )
    .executeTakeFirst();
}

export async function insertRatingFile(trx: Trx, file: RatingFileTable): Promise<void> {
  await trx.insertInto('rating_file').values(file).execute();
}

/** Removes what an account sent for a rating and no step names. */
export async function removeUnusedRatingFiles(
  trx: Trx,
  { ratingId, accountId }: { ratingId: string; accountId: string },
): Promise<void> {
  const unused = await trx
    .selectFrom('rating_file as f')
    .leftJoin('rating_step as s', 's.fileId', 'f.fileId')
    .select('f.fileId')
    .where('f.ratingId', '=', ratingId)
    .where('f.accountId', '=', accountId)
    .where('s.id', 'is', null)
    .execute();
  for (const { fileId } of unused) {
    await trx.deleteFrom('rating_file').where('fileId', '=', fileId).execute();
    await removeStoredFile(trx, fileId);
  }
}
