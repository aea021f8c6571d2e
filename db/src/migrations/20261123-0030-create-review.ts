import type { Kysely } from 'kysely';

/** The review of one person in one period, its general criteria, and who did what to it when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createReview(db);
  await createReviewGeneral(db);
  await createReviewStep(db);
}

async function createReview(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('review')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('positionId', 'text', (c) => c.notNull().references('position.id'))
    .addColumn('packId', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('merits', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('limits', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('opinion', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('stepCount', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('submittedAt', 'text')
    .addColumn('approvedOn', 'text')
    .addColumn('appealUntilOn', 'text')
    .addColumn('answerDueOn', 'text')
    .addColumn('resultHundredths', 'integer')
    .addColumn('generalHundredths', 'integer')
    .addColumn('totalHundredths', 'integer')
    .addColumn('level', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('review_of_period', ['cadreId', 'period'])
    .execute();
  await db.schema.createIndex('review_unit').on('review').columns(['period', 'unitId']).execute();
}

async function createReviewGeneral(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('review_general')
    .addColumn('reviewId', 'text', (c) => c.notNull().references('review.id'))
    .addColumn('criterion', 'text', (c) => c.notNull())
    .addColumn('own', 'integer')
    .addColumn('authority', 'integer')
    .addColumn('reason', 'text', (c) => c.notNull().defaultTo(''))
    .addPrimaryKeyConstraint('review_general_key', ['reviewId', 'criterion'])
    .execute();
}

async function createReviewStep(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('review_step')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('reviewId', 'text', (c) => c.notNull().references('review.id'))
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addUniqueConstraint('review_step_order', ['reviewId', 'sequence'])
    .execute();
}
