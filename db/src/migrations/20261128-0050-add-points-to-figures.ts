import { type Kysely, sql } from 'kysely';

/** Points beside the other sums of a day and a month, so that a page adds up no product. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['cadre_day', 'cadre_month']) {
    await db.schema
      .alterTable(table)
      .addColumn('points', 'bigint', (c) => c.notNull().defaultTo(0))
      .execute();
  }
  await sql`update cadre_day set "points" = coalesce((
    select sum(cast(o."quantity" as bigint) * o."coefficientMilli" * o."degree" * coalesce(s."shareMilli", 1000))
    from output o left join output_share s on s."outputId" = o."id" and s."cadreId" = o."cadreId"
    where o."workDayId" = cadre_day."workDayId" and o."positionId" = cadre_day."positionId" and o."degree" > 0), 0)
    where "outputsAccepted" > 0`.execute(db);
  await sql`update cadre_month set "points" = coalesce((
    select sum(d."points") from cadre_day d
    where d."month" = cadre_month."month" and d."cadreId" = cadre_month."cadreId"
      and d."unitId" = cadre_month."unitId" and d."positionId" = cadre_month."positionId"), 0)
    where "outputsAccepted" > 0`.execute(db);
}
