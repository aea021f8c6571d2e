import type { Kysely } from 'kysely';

/** Editions of the catalogue are drafted, put in force and replaced; their rows are edited while they are drafts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await widenEditions(db);
  await widenRows(db);
  await db.schema
    .createTable('catalogue_step')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('catalogueId', 'text', (c) =>
      c.notNull().references('position_catalogue.id').onDelete('cascade'),
    )
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('on', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addUniqueConstraint('catalogue_step_sequence', ['catalogueId', 'sequence'])
    .execute();
}

async function widenEditions(db: Kysely<unknown>): Promise<void> {
  const table = 'position_catalogue';
  await db.schema
    .alterTable(table)
    .addColumn('title', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await db.schema.alterTable(table).addColumn('decidedOn', 'text').execute();
  await db.schema
    .alterTable(table)
    .addColumn('state', 'text', (c) => c.notNull().defaultTo('in-force'))
    .execute();
  await db.schema.alterTable(table).addColumn('copiedFromId', 'text').execute();
  await db.schema
    .alterTable(table)
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
}

async function widenRows(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('position')
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await db.schema.createIndex('position_by_code').on('position').column('code').execute();
  await db.schema
    .alterTable('output_product')
    .addColumn('evidenceKind', 'text', (c) => c.notNull().defaultTo('none'))
    .execute();
  await db.schema
    .alterTable('output_product')
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
}
