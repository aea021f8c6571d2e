import type { Kysely } from 'kysely';

/** The competency framework, the levels positions ask for and the levels people were assessed at. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createFramework(db);
  await createRequired(db);
  await createAssessed(db);
}

async function createFramework(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('competency')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('group', 'text', (c) => c.notNull())
    .addColumn('ordinal', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('meaning', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('competency_level')
    .addColumn('competencyId', 'text', (c) => c.notNull().references('competency.id'))
    .addColumn('level', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('competency_level_key', ['competencyId', 'level'])
    .execute();
}

async function createRequired(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('position_competency')
    .addColumn('positionId', 'text', (c) => c.notNull().references('position.id').onDelete('cascade'))
    .addColumn('competencyId', 'text', (c) => c.notNull().references('competency.id'))
    .addColumn('levelFrom', 'integer', (c) => c.notNull())
    .addColumn('levelTo', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('position_competency_key', ['positionId', 'competencyId'])
    .execute();
}

async function createAssessed(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('competency_assessment')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('competencyId', 'text', (c) => c.notNull().references('competency.id'))
    .addColumn('level', 'integer', (c) => c.notNull())
    .addColumn('on', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .execute();
  await db.schema
    .createIndex('competency_assessment_cadre')
    .on('competency_assessment')
    .columns(['cadreId', 'competencyId', 'on'])
    .execute();
}
