import { sql } from 'kysely';
import type { Db } from '../dialects.ts';

/**
 * Which of these decided reviews had something happen to their person's work of the month after the decision: a check of a
 * product, also one they have a share of, or a step of a task. Whether it changes anything is for who computes.
 */
export async function listReviewsTouched(
  db: Db,
  reviewIds: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<string[]> {
  if (reviewIds.length === 0) return [];
  const decidedAt = sql`(select max(s.at) from review_step s
    where s."reviewId" = r.id and s.kind in ('approved', 'replaced'))`;
  const isOf = sql`o."deliveredOn" >= ${from} and o."deliveredOn" <= ${to}`;
  const rows = await db
    .selectFrom('review as r')
    .select('r.id')
    .where('r.id', 'in', reviewIds)
    .where(
      sql<boolean>`(exists (select 1 from output o join output_check k on k."outputId" = o.id
          where o."cadreId" = r."cadreId" and ${isOf} and k.at >= ${decidedAt})
        or exists (select 1 from output_share h join output o on o.id = h."outputId" join output_check k on k."outputId" = o.id
          where h."cadreId" = r."cadreId" and ${isOf} and k.at >= ${decidedAt})
        or exists (select 1 from task t join task_step p on p."taskId" = t.id
          where t."cadreId" = r."cadreId" and p.at >= ${decidedAt}))`,
    )
    .execute();
  return rows.map(({ id }) => id);
}
