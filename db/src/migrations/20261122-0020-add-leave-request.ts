import type { Kysely } from 'kysely';

/** Leave that is asked for, with who did what when; and what a search among 100,000 people reads. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createRequest(db);
  await createStep(db);
  await db.schema
    .createIndex('cadre_search')
    .on('cadre')
    .columns(['nameSort', 'id', 'nameFold', 'code'])
    .execute();
  await db.schema.createIndex('account_cadre').on('account').columns(['cadreId', 'username']).execute();
}

async function createRequest(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('leave_request')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('fromOn', 'text', (c) => c.notNull())
    .addColumn('toOn', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('isHalf', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('askedAt', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('leave_request_cadre')
    .on('leave_request')
    .columns(['cadreId', 'fromOn'])
    .execute();
  await db.schema
    .createIndex('leave_request_waiting')
    .on('leave_request')
    .columns(['state', 'unitId'])
    .execute();
}

async function createStep(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('leave_request_step')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('requestId', 'text', (c) => c.notNull().references('leave_request.id'))
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('leaveId', 'text')
    .addUniqueConstraint('leave_request_step_sequence', ['requestId', 'sequence'])
    .execute();
}
