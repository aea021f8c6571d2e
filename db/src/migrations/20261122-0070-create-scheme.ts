import type { Kysely } from 'kysely';

/** Campaigns, the dossiers of bodies, who did what to them when, and their files. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createCampaign(db);
  await createScheme(db);
  await createSchemeStep(db);
  await createSchemeFile(db);
}

async function createCampaign(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('campaign')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('goal', 'text', (c) => c.notNull())
    .addColumn('blocks', 'text', (c) => c.notNull())
    .addColumn('fromOn', 'text', (c) => c.notNull())
    .addColumn('toOn', 'text', (c) => c.notNull())
    .addColumn('targetOn', 'text', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
}

async function createScheme(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('scheme')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('titleFold', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('campaignId', 'text', (c) => c.references('campaign.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('stepCount', 'integer', (c) => c.notNull())
    .addColumn('dueOn', 'text')
    .addColumn('decision', 'text', (c) => c.notNull())
    .addColumn('decidedOn', 'text')
    .addColumn('inForceOn', 'text')
    .addColumn('replacedById', 'text', (c) => c.references('scheme.id'))
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('scheme_unit').on('scheme').columns(['unitId', 'kind']).execute();
  await db.schema.createIndex('scheme_campaign').on('scheme').column('campaignId').execute();
}

async function createSchemeStep(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('scheme_step')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('schemeId', 'text', (c) => c.notNull().references('scheme.id'))
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('happenedOn', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('decision', 'text', (c) => c.notNull())
    .addColumn('dueOn', 'text')
    .addUniqueConstraint('scheme_step_order', ['schemeId', 'sequence'])
    .execute();
}

async function createSchemeFile(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('scheme_file')
    .addColumn('fileId', 'text', (c) => c.primaryKey().references('stored_file.id'))
    .addColumn('schemeId', 'text', (c) => c.notNull().references('scheme.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('scheme_file_scheme').on('scheme_file').column('schemeId').execute();
}
