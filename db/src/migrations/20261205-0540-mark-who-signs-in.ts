import type { Kysely } from 'kysely';

/**
 * Who signs in as whom and by what, where a unit stands, what the checks saw and by which settings, and reports as they were
 * made bear the mark of whoever wrote them, too.
 */
export async function up(db: Kysely<any>): Promise<void> {
  for (const table of [
    ...['account', 'account_link', 'second_factor', 'recovery_code', 'unit_version'],
    ...['finding_settings', 'finding', 'finding_step', 'report_edition'],
  ]) {
    await db.schema.alterTable(table).addColumn('mark', 'text').execute();
  }
}
