import type { Kysely } from 'kysely';

/**
 * More of what decides pay and posts bears the mark of whoever wrote it: deliveries and their proofs, work that was given,
 * ratings of a year and what they rest on, what days and products are measured by, and who may judge them.
 */
export async function up(db: Kysely<any>): Promise<void> {
  for (const table of [
    ...['output_delivery', 'evidence', 'task', 'task_step', 'annual_rating', 'rating_step', 'body_score'],
    ...['disqualifier', 'excellent_decision', 'competency_assessment', 'leave', 'assignment'],
    ...['output_product', 'rule_choice', 'headship', 'delegation', 'role_grant'],
  ]) {
    await db.schema.alterTable(table).addColumn('mark', 'text').execute();
  }
}
