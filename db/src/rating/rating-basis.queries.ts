import type { Selectable } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { withMark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type {
  BodyScoreTable,
  DisqualifierTable,
  ExcellentDecisionTable,
  RatingRevisionTable,
} from './rating-basis.table.ts';

export type BodyScore = Selectable<BodyScoreTable>;
export type DisqualifierRow = Selectable<DisqualifierTable>;
export type ExcellentDecision = Selectable<ExcellentDecisionTable>;
export type RatingRevision = Selectable<RatingRevisionTable>;

/** The table that a revision is of. */
interface Tables {
  body_score: BodyScore;
  disqualifier: DisqualifierRow;
  excellent_decision: ExcellentDecision;
}
type Object = keyof Tables;

export function findBodyScore(db: Db | Trx, id: string): Promise<BodyScore | undefined> {
  return db.selectFrom('body_score').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What bodies have of themselves in a period. */
export function listBodyScores(db: Db | Trx, period: string): Promise<BodyScore[]> {
  return db.selectFrom('body_score').selectAll().where('period', '=', period).execute();
}

export function findDisqualifier(db: Db | Trx, id: string): Promise<DisqualifierRow | undefined> {
  return db.selectFrom('disqualifier').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What disqualifies people (null: everybody) on the days of a period, lifted ones too, the oldest first. */
export async function listDisqualifiers(
  db: Db | Trx,
  of: { cadreIds: readonly string[] | null; fromOn: string; toOn: string },
): Promise<DisqualifierRow[]> {
  if (of.cadreIds?.length === 0) return [];
  const all = db
    .selectFrom('disqualifier')
    .selectAll()
    .where('happenedOn', '>=', of.fromOn)
    .where('happenedOn', '<=', of.toOn)
    .orderBy('happenedOn')
    .orderBy('id');
  return (of.cadreIds ? all.where('cadreId', 'in', of.cadreIds) : all).execute();
}

export function findExcellentDecision(db: Db | Trx, id: string): Promise<ExcellentDecision | undefined> {
  return db.selectFrom('excellent_decision').selectAll().where('id', '=', id).executeTakeFirst();
}

/** What was decided of the excellent ratings of a period, of these people or of everybody (null). */
export async function listExcellentDecisions(
  db: Db | Trx,
  of: { cadreIds: readonly string[] | null; period: string },
): Promise<ExcellentDecision[]> {
  if (of.cadreIds?.length === 0) return [];
  const all = db.selectFrom('excellent_decision').selectAll().where('period', '=', of.period);
  return (of.cadreIds ? all.where('cadreId', 'in', of.cadreIds) : all).execute();
}

/** Adds a row at version 1 with its first revision. */
export async function insertRatingBasis<O extends Object>(
  trx: Trx,
  object: O,
  row: Tables[O],
): Promise<void> {
  await trx
    .insertInto(object as 'body_score')
    .values(withMark(trx, object, row) as BodyScore)
    .execute();
  await insertRevision(trx, object, row);
}

/** Writes a row over the version seen, with its revision. Returns whether it was still that version. */
export async function updateRatingBasis<O extends Object>(
  trx: Trx,
  object: O,
  seen: number,
  row: Tables[O],
): Promise<boolean> {
  await tellForeign(trx, object, [row.id]);
  const next = { ...row, version: seen + 1 };
  const result = await trx
    .updateTable(object as 'body_score')
    .set(withMark(trx, object, next as Tables[Object]) as BodyScore)
    .where('id', '=', row.id)
    .where('version', '=', seen)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await insertRevision(trx, object, next);
  return true;
}

async function insertRevision<O extends Object>(trx: Trx, object: O, row: Tables[O]): Promise<void> {
  const { id: objectId, version, at, accountId } = row;
  const content = JSON.stringify(row);
  await trx
    .insertInto('rating_revision')
    .values({ object, objectId, version, at, accountId, content })
    .execute();
}

/** Every version of a row in order, with who wrote it. */
export function listRatingRevisions(db: Db | Trx, objectIds: readonly string[]) {
  if (objectIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('rating_revision as r')
    .leftJoin('account as a', 'a.id', 'r.accountId')
    .select(['r.object', 'r.objectId', 'r.version', 'r.at', 'r.content', 'a.displayName as byName'])
    .where('r.objectId', 'in', objectIds)
    .orderBy('r.objectId')
    .orderBy('r.version')
    .execute();
}
