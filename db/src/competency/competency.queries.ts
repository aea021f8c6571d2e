import type { Scope } from '@so-viec/shared/access/scope';
import { type Selectable, sql } from 'kysely';
import { type Db, idsIn } from '../dialects.ts';
import { insertMany } from '../import/bulk.queries.ts';
import { withinScope } from '../scope.ts';
import type { Trx } from '../transaction.ts';
import type {
  CompetencyAssessmentTable,
  CompetencyLevelTable,
  CompetencyTable,
  PositionCompetencyTable,
} from './competency.table.ts';

export type Competency = Selectable<CompetencyTable>;
export type CompetencyLevel = Selectable<CompetencyLevelTable>;
export type PositionCompetency = Selectable<PositionCompetencyTable>;
export type CompetencyAssessment = Selectable<CompetencyAssessmentTable>;

/** The framework in its order, with the texts of the levels. */
export async function listCompetencies(db: Db | Trx): Promise<(Competency & { levels: string[] })[]> {
  const rows = await db.selectFrom('competency').selectAll().orderBy('ordinal').execute();
  const levels = await db.selectFrom('competency_level').selectAll().orderBy('level').execute();
  return rows.map((row) => ({
    ...row,
    levels: levels.filter(({ competencyId }) => competencyId === row.id).map(({ text }) => text),
  }));
}

export async function insertCompetencies(
  trx: Trx,
  rows: Competency[],
  levels: CompetencyLevel[],
): Promise<void> {
  await trx.insertInto('competency').values(rows).execute();
  await trx.insertInto('competency_level').values(levels).execute();
}

/** Changes a competency at the version seen; false when somebody was quicker. */
export async function updateCompetency(
  trx: Trx,
  { id, version }: Pick<Competency, 'id' | 'version'>,
  set: Pick<Competency, 'name' | 'meaning'>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('competency')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function updateCompetencyLevel(trx: Trx, { competencyId, level, text }: CompetencyLevel) {
  await trx
    .updateTable('competency_level')
    .set({ text })
    .where('competencyId', '=', competencyId)
    .where('level', '=', level)
    .execute();
}

/** What positions ask for. */
export function listRequired(db: Db | Trx, positionIds: readonly string[]): Promise<PositionCompetency[]> {
  if (positionIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('position_competency')
    .selectAll()
    .where('positionId', 'in', positionIds)
    .orderBy('positionId')
    .orderBy('competencyId')
    .execute();
}

/** Makes these rows all that a position asks for. */
export async function replaceRequired(
  trx: Trx,
  positionId: string,
  rows: PositionCompetency[],
): Promise<void> {
  await trx.deleteFrom('position_competency').where('positionId', '=', positionId).execute();
  if (rows.length > 0) await trx.insertInto('position_competency').values(rows).execute();
}

/** Assessments in the scope, of one person or of all, the latest day first. */
export function listAssessments(db: Db, scope: Scope, of: { cadreIds: readonly string[] | null }) {
  const { cadreIds } = of;
  return db
    .selectFrom('competency_assessment as s')
    .leftJoin('account as a', 'a.id', 's.accountId')
    .select(['s.id', 's.cadreId', 's.competencyId', 's.level', 's.on', 's.note', 's.at'])
    .select('a.displayName as by')
    .where(withinScope(scope, 's'))
    .$if(cadreIds !== null, (q) => q.where(idsIn(db, sql.ref('s.cadreId'), cadreIds ?? [])))
    .orderBy('s.on', 'desc')
    .orderBy('s.at', 'desc')
    .orderBy('s.id', 'desc')
    .execute();
}

/** The row of an id, for a request that comes twice. */
export function findAssessment(trx: Trx, id: string): Promise<CompetencyAssessment | undefined> {
  return trx.selectFrom('competency_assessment').selectAll().where('id', '=', id).executeTakeFirst();
}

/** How many levels a person was found at so far. */
export async function countAssessments(trx: Trx, cadreId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('competency_assessment')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('cadreId', '=', cadreId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function insertAssessment(trx: Trx, row: CompetencyAssessment): Promise<void> {
  await insertAssessments(trx, [row]);
}

/** Adds what people were found at, many at once. */
export async function insertAssessments(trx: Trx, rows: readonly CompetencyAssessment[]): Promise<void> {
  await insertMany(trx, 'competency_assessment', rows);
}
