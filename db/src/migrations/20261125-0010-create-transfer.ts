import type { Kysely } from 'kysely';

/** A person goes from one body to another by their two personnel officers: what is proposed, and who did what when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createTransfer(db);
  await db.schema
    .createTable('transfer_step')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('transferId', 'text', (c) => c.notNull().references('transfer.id'))
    .addColumn('sequence', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('assignmentId', 'text')
    .addUniqueConstraint('transfer_step_sequence', ['transferId', 'sequence'])
    .execute();
}

async function createTransfer(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('transfer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('assignmentId', 'text', (c) => c.notNull())
    .addColumn('fromUnitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('toUnitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('fromOn', 'text', (c) => c.notNull())
    .addColumn('decision', 'text', (c) => c.notNull())
    .addColumn('decidedOn', 'text')
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('terms', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('proposedAt', 'text', (c) => c.notNull())
    .addColumn('changedAt', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('transfer_cadre').on('transfer').columns(['cadreId', 'proposedAt']).execute();
  await db.schema.createIndex('transfer_state').on('transfer').columns(['state', 'changedAt']).execute();
}
