import type { Kysely } from 'kysely';

/** What the checks saw of a month, kept: the settings of the checks, their runs, findings and who did what about them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createSettings(db);
  await createRun(db);
  await createFinding(db);
  await db.schema
    .createTable('finding_step')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('findingId', 'text', (c) => c.notNull().references('finding.id'))
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('words', 'text', (c) => c.notNull())
    .addUniqueConstraint('finding_step_sequence', ['findingId', 'sequence'])
    .execute();
}

async function createSettings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('finding_settings')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('edition', 'integer', (c) => c.notNull().unique())
    .addColumn('settings', 'text', (c) => c.notNull())
    .addColumn('phrases', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .execute();
}

async function createRun(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('finding_run')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.references('unit.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('settingsId', 'text', (c) => c.notNull().references('finding_settings.id'))
    .addColumn('people', 'integer', (c) => c.notNull())
    .addColumn('standing', 'integer', (c) => c.notNull())
    .addColumn('fresh', 'integer', (c) => c.notNull())
    .addColumn('gone', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('finding_run_month').on('finding_run').columns(['month', 'at']).execute();
}

async function createFinding(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('finding')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('subjectKind', 'text', (c) => c.notNull())
    .addColumn('subjectId', 'text', (c) => c.notNull())
    .addColumn('discriminator', 'text', (c) => c.notNull())
    .addColumn('cadreId', 'text', (c) => c.references('cadre.id'))
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('severity', 'text', (c) => c.notNull())
    .addColumn('settingsId', 'text', (c) => c.notNull().references('finding_settings.id'))
    .addColumn('params', 'text', (c) => c.notNull())
    .addColumn('entryIds', 'text', (c) => c.notNull())
    .addColumn('lineCount', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('foundAt', 'text', (c) => c.notNull())
    .addColumn('headFromOn', 'text', (c) => c.notNull())
    .addColumn('seenAt', 'text')
    .addColumn('changedAt', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('finding_subject', ['month', 'rule', 'subjectKind', 'subjectId', 'discriminator'])
    .execute();
  await db.schema.createIndex('finding_cadre').on('finding').columns(['cadreId', 'month']).execute();
  await db.schema.createIndex('finding_unit').on('finding').columns(['unitId', 'month']).execute();
}
