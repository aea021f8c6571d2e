import type { Kysely } from 'kysely';

/** The rating of a person's year: how it stands, each step of the procedure, and the papers that came with them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createRating(db);
  await createSteps(db);
  await db.schema
    .createTable('rating_file')
    .addColumn('fileId', 'text', (c) => c.primaryKey().references('stored_file.id'))
    .addColumn('ratingId', 'text', (c) => c.notNull().references('annual_rating.id'))
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .execute();
  await db.schema.createIndex('rating_file_of').on('rating_file').column('ratingId').execute();
}

async function createRating(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('annual_rating')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('ownLevel', 'text', (c) => c.notNull())
    .addColumn('ownText', 'text', (c) => c.notNull())
    .addColumn('proposedLevel', 'text', (c) => c.notNull())
    .addColumn('decidedLevel', 'text', (c) => c.notNull())
    .addColumn('decisionNumber', 'text', (c) => c.notNull())
    .addColumn('decidedOn', 'text')
    .addColumn('handling', 'text', (c) => c.notNull())
    .addColumn('meanHundredths', 'integer')
    .addColumn('appealUntilOn', 'text')
    .addColumn('answerDueOn', 'text')
    .addColumn('stepCount', 'integer', (c) => c.notNull())
    .addColumn('createdAt', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('annual_rating_of_year', ['cadreId', 'year'])
    .execute();
  await db.schema.createIndex('annual_rating_year').on('annual_rating').column('year').execute();
}

async function createSteps(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rating_step')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('ratingId', 'text', (c) => c.notNull().references('annual_rating.id'))
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('happenedOn', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.references('account.id'))
    .addColumn('level', 'text', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('fileId', 'text', (c) => c.references('stored_file.id'))
    .addColumn('detail', 'text', (c) => c.notNull())
    .addUniqueConstraint('rating_step_order', ['ratingId', 'sequence'])
    .execute();
}
