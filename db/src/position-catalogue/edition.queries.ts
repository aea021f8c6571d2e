import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db } from '../dialects.ts';
import type { CatalogueStepTable, PositionCatalogueTable } from '../position/position.table.ts';
import type { Trx } from '../transaction.ts';

export type Edition = Selectable<PositionCatalogueTable>;

/** Every edition with how much is in it, the latest first. */
export function listEditions(db: Db | Trx) {
  return db
    .selectFrom('position_catalogue as c')
    .selectAll('c')
    .select((eb) => [
      eb
        .selectFrom('position')
        .select(sql<number>`count(*)`.as('n'))
        .whereRef('catalogueId', '=', 'c.id')
        .$asScalar()
        .$notNull()
        .as('positions'),
      eb
        .selectFrom('output_product')
        .select(sql<number>`count(*)`.as('n'))
        .whereRef('catalogueId', '=', 'c.id')
        .$asScalar()
        .$notNull()
        .as('products'),
    ])
    .orderBy('c.fromOn', 'desc')
    .orderBy('c.code')
    .execute();
}

export function findEdition(db: Db | Trx, code: string): Promise<Edition | undefined> {
  return db.selectFrom('position_catalogue').selectAll().where('code', '=', code).executeTakeFirst();
}

/** Holds an edition still until the transaction ends, and gives it as it is now. */
export async function lockEdition(trx: Trx, code: string): Promise<Edition | undefined> {
  const [row] = await trx
    .updateTable('position_catalogue')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('code', '=', code)
    .returningAll()
    .execute();
  return row;
}

export async function insertEdition(trx: Trx, edition: Edition): Promise<void> {
  await trx.insertInto('position_catalogue').values(edition).execute();
}

/** Changes an edition at the version seen; false when somebody was quicker. */
export async function updateEdition(
  trx: Trx,
  { id, version }: Pick<Edition, 'id' | 'version'>,
  set: Partial<Edition>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('position_catalogue')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes a draft away with all that is in it. */
export async function removeEdition(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('output_product').where('catalogueId', '=', id).execute();
  await trx.deleteFrom('position').where('catalogueId', '=', id).execute();
  await trx.deleteFrom('catalogue_step').where('catalogueId', '=', id).execute();
  await trx.deleteFrom('position_catalogue').where('id', '=', id).execute();
}

/** Says what was done to an edition, after what was done before. */
export async function insertCatalogueStep(
  trx: Trx,
  step: Omit<Insertable<CatalogueStepTable>, 'sequence'>,
): Promise<void> {
  const last = await trx
    .selectFrom('catalogue_step')
    .select((eb) => eb.fn.max('sequence').as('sequence'))
    .where('catalogueId', '=', step.catalogueId)
    .executeTakeFirst();
  await trx
    .insertInto('catalogue_step')
    .values({ ...step, sequence: (last?.sequence ?? 0) + 1 })
    .execute();
}

/** What was done to an edition and by whom, in order. */
export function listCatalogueSteps(db: Db | Trx, catalogueId: string) {
  return db
    .selectFrom('catalogue_step as s')
    .leftJoin('account as a', 'a.id', 's.accountId')
    .select(['s.id', 's.kind', 's.on', 's.note', 's.at', 'a.displayName as by'])
    .where('s.catalogueId', '=', catalogueId)
    .orderBy('s.sequence')
    .execute();
}

/** The last day from `fromOn` on that has lines under positions of an edition, or undefined. */
export async function findLastLineOfEdition(
  trx: Trx,
  catalogueId: string,
  fromOn: string,
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('work_entry as e')
    .innerJoin('position as p', 'p.id', 'e.positionId')
    .select('e.workedOn')
    .where('e.month', '>=', fromOn.slice(0, 7))
    .where('e.workedOn', '>=', fromOn)
    .where('p.catalogueId', '=', catalogueId)
    .orderBy('e.workedOn', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.workedOn;
}
