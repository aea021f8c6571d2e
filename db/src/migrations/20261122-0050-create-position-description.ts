import type { Kysely } from 'kysely';

/** Versions of what is written of a position, files of them under way, and the work they propose as products. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createDescription(db);
  await createImport(db);
  await createDraft(db);
  await createProposal(db);
}

async function createDescription(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('position_description')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('positionCode', 'text', (c) => c.notNull())
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('draftId', 'text')
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addUniqueConstraint('position_description_ordinal', ['positionCode', 'ordinal'])
    .execute();
}

async function createImport(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('description_import')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('fileName', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull().unique())
    .addColumn('leftovers', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .execute();
}

async function createDraft(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('description_draft')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('importId', 'text', (c) => c.notNull().references('description_import.id'))
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
    .addUniqueConstraint('description_draft_ordinal', ['importId', 'ordinal'])
    .execute();
}

async function createProposal(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('product_proposal')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('positionCode', 'text', (c) => c.notNull())
    .addColumn('descriptionId', 'text', (c) => c.notNull().references('position_description.id'))
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
  await db.schema
    .createIndex('product_proposal_position')
    .on('product_proposal')
    .columns(['positionCode', 'state'])
    .execute();
}
