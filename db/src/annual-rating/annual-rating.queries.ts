import type { Selectable, Updateable } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { remark, withMark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { AnnualRatingTable, RatingStepTable } from './annual-rating.table.ts';

export type AnnualRating = Selectable<AnnualRatingTable>;
export type RatingStepRow = Selectable<RatingStepTable>;

/** A person's rating of a year, where it was begun. */
export function findAnnualRating(
  db: Db | Trx,
  { cadreId, year }: { cadreId: string; year: number },
): Promise<AnnualRating | undefined> {
  return db
    .selectFrom('annual_rating')
    .selectAll()
    .where('cadreId', '=', cadreId)
    .where('year', '=', year)
    .executeTakeFirst();
}

/** The ratings of a year: of these people, or of everybody (null). */
export async function listAnnualRatings(
  db: Db | Trx,
  { cadreIds, year }: { cadreIds: readonly string[] | null; year: number },
): Promise<AnnualRating[]> {
  if (cadreIds?.length === 0) return [];
  const all = db.selectFrom('annual_rating').selectAll().where('year', '=', year);
  return (cadreIds ? all.where('cadreId', 'in', cadreIds) : all).execute();
}

/** The years a person has a rating of, the latest first. */
export function listAnnualRatingsOf(db: Db | Trx, cadreId: string): Promise<AnnualRating[]> {
  return db
    .selectFrom('annual_rating')
    .selectAll()
    .where('cadreId', '=', cadreId)
    .orderBy('year', 'desc')
    .execute();
}

export async function insertAnnualRating(trx: Trx, rating: AnnualRating): Promise<void> {
  await trx
    .insertInto('annual_rating')
    .values(withMark(trx, 'annual_rating', rating))
    .execute();
}

/** The steps of ratings in order, with who took them and the names of their files. */
export function listRatingSteps(db: Db | Trx, ratingIds: readonly string[]) {
  if (ratingIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('rating_step as s')
    .leftJoin('account as a', 'a.id', 's.accountId')
    .leftJoin('cadre as c', 'c.id', 'a.cadreId')
    .leftJoin('stored_file as f', 'f.id', 's.fileId')
    .selectAll('s')
    .select(['f.name as fileName', 'f.size as fileSize'])
    .select((eb) => eb.fn.coalesce('c.fullName', 'a.displayName').as('byName'))
    .where('s.ratingId', 'in', ratingIds)
    .orderBy('s.ratingId')
    .orderBy('s.sequence')
    .execute();
}
export type RatingStepSeen = Awaited<ReturnType<typeof listRatingSteps>>[number];

/** The months that were handed over in a year: of these people, or of everybody (null). */
export async function listMonthsHandedOver(
  db: Db | Trx,
  { cadreIds, year }: { cadreIds: readonly string[] | null; year: number },
) {
  if (cadreIds?.length === 0) return [];
  const all = db
    .selectFrom('rating_step as s')
    .innerJoin('annual_rating as r', 'r.id', 's.ratingId')
    .leftJoin('account as a', 'a.id', 's.accountId')
    .select(['r.cadreId', 's.detail', 's.happenedOn', 'a.displayName as byName'])
    .where('s.kind', '=', 'handed-over')
    .where('r.year', '=', year)
    .orderBy('s.at');
  return (cadreIds ? all.where('r.cadreId', 'in', cadreIds) : all).execute();
}
export type HandedOver = Awaited<ReturnType<typeof listMonthsHandedOver>>[number];

/** A step by its client-made id: there already when a request is repeated. */
export function findRatingStep(db: Db | Trx, id: string): Promise<RatingStepRow | undefined> {
  return db.selectFrom('rating_step').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Adds a step and moves the rating on with it. Returns whether it was still at the version seen. */
export async function insertRatingStep(
  trx: Trx,
  seen: Pick<AnnualRating, 'id' | 'stepCount' | 'version'>,
  step: Omit<RatingStepRow, 'ratingId' | 'sequence'>,
  set: Updateable<AnnualRatingTable>,
): Promise<boolean> {
  await tellForeign(trx, 'annual_rating', [seen.id]);
  const sequence = seen.stepCount + 1;
  const result = await trx
    .updateTable('annual_rating')
    .set({ ...set, stepCount: sequence, version: seen.version + 1 })
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await remark(trx, 'annual_rating', [seen.id]);
  const row = { ...step, ratingId: seen.id, sequence };
  await trx.insertInto('rating_step').values(row).execute();
  await remark(trx, 'rating_step', [row.id]);
  return true;
}
