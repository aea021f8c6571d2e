import type { Kysely } from 'kysely';

/** Catalogue editions with their positions and kinds of product. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createPositionCatalogue(db);
  await createPosition(db);
  await createOutputProduct(db);
}

async function createPositionCatalogue(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('position_catalogue')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('decision', 'text')
    .addColumn('fromOn', 'text', (c) => c.notNull())
    .addColumn('toOn', 'text')
    .execute();
}

async function createPosition(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('position')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('catalogueId', 'text', (c) => c.notNull().references('position_catalogue.id'))
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('nameFold', 'text', (c) => c.notNull())
    .addColumn('sector', 'text', (c) => c.notNull())
    .addColumn('group', 'text', (c) => c.notNull())
    .addColumn('rank', 'text')
    .addUniqueConstraint('position_code', ['catalogueId', 'code'])
    .execute();
}

async function createOutputProduct(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('output_product')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('catalogueId', 'text', (c) => c.notNull().references('position_catalogue.id'))
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('positionId', 'text', (c) => c.references('position.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('nameFold', 'text', (c) => c.notNull())
    .addColumn('measure', 'text', (c) => c.notNull())
    .addColumn('taskGroup', 'text', (c) => c.notNull())
    .addColumn('complexityGroup', 'integer', (c) => c.notNull())
    .addColumn('pointsMilli', 'integer', (c) => c.notNull())
    .addColumn('coefficientMilli', 'integer', (c) => c.notNull())
    .addColumn('standardMinutes', 'integer')
    .addColumn('isStandard', 'integer', (c) => c.notNull())
    .addColumn('isRepetitive', 'integer', (c) => c.notNull())
    .addUniqueConstraint('output_product_code', ['catalogueId', 'code'])
    .execute();
  await db.schema.createIndex('output_product_position').on('output_product').column('positionId').execute();
}
