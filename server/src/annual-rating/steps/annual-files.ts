import {
  type Db,
  findFileOfRating,
  insertRatingFile,
  inTransaction,
  lockCadre,
  removeUnusedRatingFiles,
  type StoredFile,
} from '@so-viec/db';
import { mayFollow, PAPER_STEPS } from '@so-viec/shared/annual-rating/annual-rating.rules';
import { audit } from '../../audit/audit.ts';
import { type CheckedFile, storeFile } from '../../file/store-file.ts';
import { Problem } from '../../http/problem.ts';
import { byOf, type ReviewUser } from '../../review/reviewer.ts';
import { findYear, type WhichYear } from '../year/person-year.ts';

/** Takes a paper in for the step that is taken next; what its sender sent before and no step names goes. Twice is once. */
export function addRatingFile(db: Db, user: ReviewUser, which: WhichYear, file: CheckedFile): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { person } = await findYear(trx, user, which, 'annual-rating.file');
    await lockCadre(trx, person.cadreId);
    const { rating, standing } = await findYear(trx, user, which, 'annual-rating.file');
    if (!rating || !PAPER_STEPS.some((kind) => mayFollow(kind, standing))) {
      throw new Problem('annual-step-not-open', { current: rating });
    }
    if (!(await storeFile(trx, byOf(user), file))) return;
    const of = { ratingId: rating.id, accountId: user.access.actor.accountId };
    await removeUnusedRatingFiles(trx, of);
    await insertRatingFile(trx, { fileId: file.id, ...of });
    const detail = { file: file.id, sha256: file.sha256 };
    await audit(trx, byOf(user), 'annual-rating.file', {
      ...{ object: 'annual-rating', objectId: rating.id },
      detail,
    });
  });
}

/** A paper of a step, for who may read the rating. */
export async function findRatingPaper(
  db: Db,
  user: ReviewUser,
  { fileId, ...which }: WhichYear & { fileId: string },
): Promise<StoredFile> {
  const { rating } = await findYear(db, user, which, 'annual-rating.read');
  const file = rating && (await findFileOfRating(db, { ratingId: rating.id, fileId }));
  if (!file) throw new Problem('not-found');
  return file;
}
