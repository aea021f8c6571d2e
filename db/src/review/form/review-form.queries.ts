import type { Db } from '../../dialects.ts';

/** The steps by which somebody signs a review, in order, with their name. */
export function listSigningSteps(db: Db, reviewIds: readonly string[]) {
  if (reviewIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('review_step as s')
    .leftJoin('account as a', 'a.id', 's.accountId')
    .leftJoin('cadre as c', 'c.id', 'a.cadreId')
    .select(['s.reviewId', 's.kind', 's.at'])
    .select((eb) => eb.fn.coalesce('c.fullName', 'a.displayName').as('name'))
    .where('s.reviewId', 'in', reviewIds)
    .where('s.kind', 'in', ['submitted', 'scored', 'approved', 'replaced'])
    .orderBy('s.reviewId')
    .orderBy('s.sequence')
    .execute();
}

/** The computations (JSON) that reviews were decided by, in order: the last of each is in force. */
export function listFrozenContents(db: Db, reviewIds: readonly string[]) {
  if (reviewIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('review_step')
    .select(['reviewId', 'content'])
    .where('reviewId', 'in', reviewIds)
    .where('kind', 'in', ['approved', 'replaced'])
    .orderBy('reviewId')
    .orderBy('sequence')
    .execute();
}
