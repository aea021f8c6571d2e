import type { Understood } from '@so-viec/shared/position-description/read/source';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { DescriptionDraftTable, DescriptionImportTable } from './position-description.table.ts';

export type DescriptionImport = Selectable<DescriptionImportTable>;
export type DescriptionDraft = Selectable<DescriptionDraftTable>;

/** The files that were read, the latest first, with how many of their descriptions wait. */
export function listDescriptionImports(db: Db | Trx) {
  return db
    .selectFrom('description_import as i')
    .innerJoin('description_draft as d', 'd.importId', 'i.id')
    .leftJoin('account as a', 'a.id', 'i.accountId')
    .select(['i.id', 'i.unitId', 'i.accountId', 'i.fileName', 'i.createdAt', 'a.displayName as by'])
    .select([
      sql<number>`count(*)`.as('found'),
      sql<number>`sum(case when d.state = 'waiting' then 1 else 0 end)`.as('waiting'),
    ])
    .groupBy(['i.id', 'i.unitId', 'i.accountId', 'i.fileName', 'i.createdAt', 'a.displayName'])
    .orderBy('i.createdAt', 'desc')
    .execute();
}

export function findDescriptionImport(db: Db | Trx, id: string): Promise<DescriptionImport | undefined> {
  return db.selectFrom('description_import').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Where a file with these bytes was read before and still has descriptions that wait, the latest first. */
export function listOpenImportsOfFile(db: Db | Trx, sha256: string): Promise<DescriptionImport[]> {
  return db
    .selectFrom('description_import as i')
    .selectAll('i')
    .where('sha256', '=', sha256)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('description_draft as d')
          .select('d.id')
          .whereRef('d.importId', '=', 'i.id')
          .where('d.state', '=', 'waiting'),
      ),
    )
    .orderBy('i.createdAt', 'desc')
    .execute();
}

/** The descriptions of a file, without the text they were read from. */
export function listDescriptionDrafts(db: Db | Trx, importId: string) {
  return db
    .selectFrom('description_draft')
    .select([
      'id',
      'ordinal',
      'positionCode',
      'content',
      'doubts',
      'leftovers',
      'state',
      'settledAt',
      'version',
    ])
    .where('importId', '=', importId)
    .orderBy('ordinal')
    .execute();
}

export function findDescriptionDraft(db: Db | Trx, id: string): Promise<DescriptionDraft | undefined> {
  return db.selectFrom('description_draft').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A draft as it is first kept: what was understood, as JSON. */
export function descriptionDraftOf(
  { content, rows, uses, doubts, leftovers }: Understood,
  place: Pick<DescriptionDraft, 'id' | 'importId' | 'ordinal' | 'positionCode'>,
): DescriptionDraft {
  return {
    ...place,
    content: JSON.stringify(content),
    original: JSON.stringify({ rows, uses }),
    doubts: JSON.stringify(doubts),
    leftovers: JSON.stringify(leftovers),
    state: 'waiting',
    settledAt: null,
    accountId: null,
    version: 1,
  };
}

export async function insertDescriptionImport(
  trx: Trx,
  file: Insertable<DescriptionImportTable>,
  drafts: readonly DescriptionDraft[],
): Promise<void> {
  await trx.insertInto('description_import').values(file).execute();
  for (const draft of drafts) await trx.insertInto('description_draft').values(draft).execute();
}

/** Changes a draft at the version seen; false when somebody was quicker. */
export async function updateDescriptionDraft(
  trx: Trx,
  { id, version }: Pick<DescriptionDraft, 'id' | 'version'>,
  set: Partial<DescriptionDraft>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('description_draft')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
