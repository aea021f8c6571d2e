import type { Kysely } from 'kysely';

/** What was removed because its time was over: by the job for all, or of one person who left. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('removal')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('keptSince', 'text', (c) => c.notNull())
    .addColumn('erasureId', 'text')
    .addColumn('startedAt', 'text', (c) => c.notNull())
    .addColumn('endedAt', 'text')
    .addColumn('rows', 'integer', (c) => c.notNull())
    .addColumn('reached', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('removal_kind').on('removal').columns(['kind', 'keptSince']).execute();
  await db.schema.createIndex('removal_erasure').on('removal').column('erasureId').execute();
  await db.schema
    .createTable('erasure')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('cadreId', 'text', (c) => c.notNull().references('cadre.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('accountId', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('choices', 'integer', (c) => c.notNull())
    .addColumn('endedAt', 'text')
    .execute();
  await db.schema.createIndex('erasure_cadre').on('erasure').columns(['cadreId', 'at']).execute();
}
