import type { Kysely } from 'kysely';

/** Units that are changed by decisions, heads with what they have in charge, and a register of the changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addVersion(db, 'unit');
  await addVersion(db, 'headship');
  await addVersion(db, 'delegation');
  await addText(db, 'headship', 'charge');
  await addText(db, 'headship', 'decision');
  await addText(db, 'delegation', 'charge');
  await addText(db, 'delegation', 'decision');
  await addText(db, 'unit_succession', 'decision');
  await db.schema
    .alterTable('unit_version')
    .addColumn('officialRoles', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await createUnitChange(db);
  await indexTree(db);
}

function addVersion(db: Kysely<unknown>, table: string): Promise<void> {
  return db.schema
    .alterTable(table)
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
}

function addText(db: Kysely<unknown>, table: string, column: string): Promise<void> {
  return db.schema
    .alterTable(table)
    .addColumn(column, 'text', (c) => c.notNull().defaultTo(''))
    .execute();
}

async function createUnitChange(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('unit_change')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('happenedOn', 'text', (c) => c.notNull())
    .addColumn('decision', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .execute();
}

async function indexTree(db: Kysely<unknown>): Promise<void> {
  const index = (name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute();
  await index('unit_version_parent', 'unit_version', ['parentId', 'fromOn']);
  await index('unit_succession_from', 'unit_succession', ['fromUnitId']);
  await index('unit_succession_to', 'unit_succession', ['toUnitId']);
  await index('delegation_unit', 'delegation', ['unitId', 'fromOn']);
  await index('work_day_unit_state', 'work_day', ['unitId', 'state']);
}
