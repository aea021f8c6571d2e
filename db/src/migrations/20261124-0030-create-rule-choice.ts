import type { Kysely } from 'kysely';

/** What a body chooses from a month on where the rules of scoring leave a choice. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('rule_choice')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unitId', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('fromMonth', 'text', (c) => c.notNull())
    .addColumn('officialPack', 'text', (c) => c.notNull())
    .addColumn('publicEmployeePack', 'text', (c) => c.notNull())
    .addColumn('workerPack', 'text', (c) => c.notNull())
    .addColumn('capMode', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('rule_choice_month', ['unitId', 'fromMonth'])
    .execute();
}
