import type { Kysely } from 'kysely';

/** Whose paper an edition of a report is, and that it was dropped: its number stays given. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('report_edition')
    .addColumn('issuerUnitId', 'text', (c) => c.references('unit.id'))
    .execute();
  await db.schema.alterTable('report_edition').addColumn('issuedAs', 'text').execute();
  await db.schema.alterTable('report_edition').addColumn('droppedAt', 'text').execute();
}
