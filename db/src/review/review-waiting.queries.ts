import type { Scope } from '@so-viec/shared/access/scope';
import { sql } from 'kysely';
import type { Db } from '../dialects.ts';
import { withinScope } from '../scope.ts';

/** The reviews of a scope that somebody above is to score, approve or answer an appeal of, the oldest month first. */
export function listReviewsWaiting(db: Db, scope: Scope) {
  return db
    .selectFrom('review as r')
    .innerJoin('cadre as c', 'c.id', 'r.cadreId')
    .select(['r.id', 'r.cadreId', 'r.unitId', 'r.period', 'r.state', 'r.answerDueOn', 'c.code', 'c.fullName'])
    .where(sql<boolean>`(r."state" in ('submitted', 'scored') or r."answerDueOn" is not null)`)
    .where(withinScope(scope, 'r'))
    .orderBy('r.period')
    .orderBy('c.nameSort')
    .orderBy('r.id')
    .execute();
}
