import type { Kysely } from 'kysely';

/** What a rating of a quarter, half-year or year rests on beside the months, with every earlier content of each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createBodyScore(db);
  await createDisqualifier(db);
  await createExcellentDecision(db);
  await createRatingRevision(db);
}

async function createBodyScore(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('body_score')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('generalHundredths', 'integer', (c) => c.notNull())
    .addColumn('resultHundredths', 'integer', (c) => c.notNull())
    .addColumn('mostLevel', 'text', (c) => c.notNull())
    .addColumn('conditions', 'text', (c) => c.notNull())
    .addColumn('isOutstanding', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('body_score_of_period', ['unitId', 'period'])
    .execute();
}

async function createDisqualifier(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('disqualifier')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('happenedOn', 'text', (c) => c.notNull())
    .addColumn('fact', 'text', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('liftedAt', 'text')
    .addColumn('liftedReason', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('disqualifier_day').on('disqualifier').columns(['happenedOn']).execute();
}

async function createExcellentDecision(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('excellent_decision')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('decision', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('excellent_decision_of_period', ['cadreId', 'period'])
    .execute();
  await db.schema
    .createIndex('excellent_decision_period')
    .on('excellent_decision')
    .columns(['period'])
    .execute();
}

async function createRatingRevision(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rating_revision')
    .addColumn('objectId', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('object', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('content', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('rating_revision_key', ['objectId', 'version'])
    .execute();
}
