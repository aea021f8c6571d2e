import { type Kysely, sql } from 'kysely';

/**
 * A file of descriptions belongs to the unit whose personnel read it (none: to the whole), and may be read again once it is
 * settled: its bytes are no longer unique. SQLite drops no constraint, so both tables are written anew, children first gone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createImport(db);
  await createDraft(db);
  await sql`insert into description_import_new ("id", "unitId", "fileName", "size", "sha256", "leftovers", "createdAt", "accountId")
    select i."id", (select min(g."unitId") from role_grant g where g."accountId" = i."accountId" and g."role" = 'personnel'),
      i."fileName", i."size", i."sha256", i."leftovers", i."createdAt", i."accountId" from description_import i`.execute(
    db,
  );
  await sql`insert into description_draft_new ("id", "importId", "ordinal", "positionCode", "content", "original", "doubts",
    "leftovers", "state", "settledAt", "accountId", "version")
    select "id", "importId", "ordinal", "positionCode", "content", "original", "doubts",
    "leftovers", "state", "settledAt", "accountId", "version" from description_draft`.execute(db);
  await db.schema.dropTable('description_draft').execute();
  await db.schema.dropTable('description_import').execute();
  await db.schema.alterTable('description_import_new').renameTo('description_import').execute();
  await db.schema.alterTable('description_draft_new').renameTo('description_draft').execute();
  await db.schema
    .createIndex('description_import_sha256')
    .on('description_import')
    .column('sha256')
    .execute();
}

async function createImport(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('description_import_new')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unitId', 'text', (c) => c.references('unit.id'))
    .addColumn('fileName', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('leftovers', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .execute();
}

async function createDraft(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('description_draft_new')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('importId', 'text', (c) => c.notNull().references('description_import_new.id'))
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('positionCode', 'text')
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('original', 'text', (c) => c.notNull())
    .addColumn('doubts', 'text', (c) => c.notNull())
    .addColumn('leftovers', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('settledAt', 'text')
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('description_draft_place', ['importId', 'ordinal'])
    .execute();
}
