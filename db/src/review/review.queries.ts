import type { Insertable, Selectable, Updateable } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { markOf, remark, withMarks } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { ReviewGeneralTable, ReviewStepTable, ReviewTable } from './review.table.ts';

export type Review = Omit<Selectable<ReviewTable>, 'mark'>;
export type ReviewGeneral = Selectable<ReviewGeneralTable>;
export type ReviewStep = Selectable<ReviewStepTable>;

export function findReview(db: Db | Trx, id: string): Promise<Review | undefined> {
  return db.selectFrom('review').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A person's review of a period, where it was begun. */
export function findReviewOf(db: Db | Trx, cadreId: string, period: string): Promise<Review | undefined> {
  return db
    .selectFrom('review')
    .selectAll()
    .where('cadreId', '=', cadreId)
    .where('period', '=', period)
    .executeTakeFirst();
}

/** Every review of a person, the latest period first. */
export function listReviewsOf(db: Db | Trx, cadreId: string): Promise<Review[]> {
  return db
    .selectFrom('review')
    .selectAll()
    .where('cadreId', '=', cadreId)
    .orderBy('period', 'desc')
    .execute();
}

export async function insertReview(trx: Trx, review: Insertable<ReviewTable>): Promise<void> {
  await trx
    .insertInto('review')
    .values({ ...review, mark: markOf(trx, 'review', review) })
    .execute();
}

/** Changes a review at the version seen. Returns whether it was still that version. */
export async function updateReview(
  trx: Trx,
  seen: Pick<Review, 'id' | 'version'>,
  set: Updateable<ReviewTable>,
): Promise<boolean> {
  await tellForeign(trx, 'review', [seen.id]);
  const result = await trx
    .updateTable('review')
    .set({ ...set, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await remark(trx, 'review', [seen.id]);
  return true;
}

/** What was said of each criterion of a review. */
export function listReviewGeneral(db: Db | Trx, reviewIds: readonly string[]): Promise<ReviewGeneral[]> {
  if (reviewIds.length === 0) return Promise.resolve([]);
  return db.selectFrom('review_general').selectAll().where('reviewId', 'in', reviewIds).execute();
}

/** Writes what one side says of a criterion. */
export async function writeReviewGeneral(trx: Trx, row: ReviewGeneral): Promise<void> {
  await tellForeign(trx, 'review', [row.reviewId]);
  const { own, authority, reason } = row;
  await trx
    .insertInto('review_general')
    .values(row)
    .onConflict((c) => c.columns(['reviewId', 'criterion']).doUpdateSet({ own, authority, reason }))
    .execute();
  await remark(trx, 'review', [row.reviewId]);
}

/** The steps of a review in order, with who took them. */
export function listReviewSteps(db: Db | Trx, reviewId: string) {
  return db
    .selectFrom('review_step as s')
    .leftJoin('account as a', 'a.id', 's.accountId')
    .select(['s.id', 's.sequence', 's.kind', 's.at', 's.accountId', 's.reason', 's.content'])
    .select('a.displayName as byName')
    .where('s.reviewId', '=', reviewId)
    .orderBy('s.sequence')
    .execute();
}

/** A step by its client-made id: there already when a request is repeated. */
export function findReviewStep(db: Db | Trx, id: string): Promise<ReviewStep | undefined> {
  return db.selectFrom('review_step').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The computation (JSON) of the last step of a review that froze one. */
export async function findReviewContent(db: Db | Trx, reviewId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('review_step')
    .select('content')
    .where('reviewId', '=', reviewId)
    .where('kind', 'in', ['approved', 'replaced'])
    .orderBy('sequence', 'desc')
    .executeTakeFirst();
  return row?.content;
}

/** Adds a step and moves the review on with it. Returns whether it was still at the version seen. */
export async function insertReviewStep(
  trx: Trx,
  seen: Review,
  step: Omit<ReviewStepTable, 'reviewId' | 'sequence' | 'mark'>,
  set: Updateable<ReviewTable>,
): Promise<boolean> {
  const sequence = seen.stepCount + 1;
  if (!(await updateReview(trx, seen, { ...set, stepCount: sequence }))) return false;
  const row = { ...step, reviewId: seen.id, sequence };
  await trx
    .insertInto('review_step')
    .values({ ...row, mark: markOf(trx, 'review_step', row) })
    .execute();
  return true;
}

/** The reviews of a period: of these people, or of everybody (null). */
export async function listReviews(
  db: Db | Trx,
  period: string,
  cadreIds: readonly string[] | null,
): Promise<Review[]> {
  if (cadreIds?.length === 0) return [];
  const all = db.selectFrom('review').selectAll().where('period', '=', period);
  return (cadreIds ? all.where('cadreId', 'in', cadreIds) : all).execute();
}

/** Inserts reviews that were not begun yet; those that were stay as they are. Returns how many are new. */
export async function insertMissingReviews(
  trx: Trx,
  reviews: readonly Insertable<ReviewTable>[],
): Promise<number> {
  if (reviews.length === 0) return 0;
  const result = await trx
    .insertInto('review')
    .values([...withMarks(trx, 'review', reviews)])
    .onConflict((c) => c.columns(['cadreId', 'period']).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n);
}

/** Names, kinds and codes of people (null: of everybody), for their reviews. */
export async function listReviewPeople(db: Db | Trx, cadreIds: readonly string[] | null) {
  if (cadreIds?.length === 0) return [];
  const all = db.selectFrom('cadre').select(['id', 'code', 'fullName', 'nameSort', 'kind']);
  return (cadreIds ? all.where('id', 'in', cadreIds) : all).execute();
}

/** What everybody in some units has in a period, decided or scored; those who have nothing yet are not there. */
export function listTotalsOfUnits(db: Db | Trx, period: string, unitIds: readonly string[]) {
  if (unitIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('review')
    .select([
      'cadreId',
      'unitId',
      'kind',
      'state',
      'resultHundredths',
      'generalHundredths',
      'totalHundredths',
    ])
    .where('period', '=', period)
    .where('unitId', 'in', unitIds)
    .where('state', 'in', ['scored', 'approved'])
    .execute();
}
