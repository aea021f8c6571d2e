import { type Kysely, sql } from 'kysely';

const DESCRIPTION = ['id', 'positionCode', 'ordinal', 'content', 'note', 'draftId', 'createdAt', 'accountId'];
const PROPOSAL = [
  ...['id', 'positionCode', 'descriptionId', 'ordinal', 'area', 'name', 'nameFold', 'criterion'],
  ...['state', 'settledAt', 'accountId', 'version'],
];

/**
 * A body has its own description of a position beside the common one (unitId null): versions are counted for each. SQLite
 * drops no constraint, so the table is written anew, and the proposals because they refer to it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createDescription(db);
  await createProposal(db);
  for (const [name, columns] of [
    ['position_description', DESCRIPTION],
    ['product_proposal', PROPOSAL],
  ] as const) {
    const list = sql.join(columns.map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(`${name}_new`)} (${list}) select ${list} from ${sql.table(name)}`.execute(
      db,
    );
  }
  await db.schema.dropTable('product_proposal').execute();
  await db.schema.dropTable('position_description').execute();
  await db.schema.alterTable('position_description_new').renameTo('position_description').execute();
  await db.schema.alterTable('product_proposal_new').renameTo('product_proposal').execute();
  await sql`create unique index position_description_version
    on position_description ("positionCode", coalesce("unitId", ''), "ordinal")`.execute(db);
  await db.schema
    .createIndex('product_proposal_position')
    .on('product_proposal')
    .columns(['positionCode', 'state'])
    .execute();
}

async function createDescription(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('position_description_new')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('positionCode', 'text', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.references('unit.id'))
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('draftId', 'text')
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .execute();
}

async function createProposal(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('product_proposal_new')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('positionCode', 'text', (c) => c.notNull())
    .addColumn('descriptionId', 'text', (c) => c.notNull().references('position_description_new.id'))
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('area', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('nameFold', 'text', (c) => c.notNull())
    .addColumn('criterion', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('settledAt', 'text')
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
}
