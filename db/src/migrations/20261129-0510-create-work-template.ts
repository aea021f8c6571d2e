import type { Kysely } from 'kysely';

/** Usual days and weeks under a name, one's own or shared with a unit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('work_template')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('unitId', 'text', (c) => c.references('unit.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('lines', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('removedAt', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('work_template_cadre')
    .on('work_template')
    .columns(['cadreId', 'name'])
    .execute();
  await db.schema.createIndex('work_template_unit').on('work_template').columns(['unitId', 'name']).execute();
}
