import { type Kysely, sql } from 'kysely';

type Row = Record<string, unknown>;

/** Seven bits, bit 0 = Monday, as minutes of seven days: what a working day was asked for until now, 8 h. */
function minutesOf(mask: number): string {
  return Array.from({ length: 7 }, (_, day) => ((mask >> day) & 1 ? 480 : 0)).join(' ');
}

/** Weeks with minutes for each of their days in place of a set of days; those that were written keep their hours. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['unit_version', 'assignment']) {
    await db.schema.alterTable(table).addColumn('week', 'text').execute();
    const name = sql.table(table);
    const { rows } = await sql<{ weeklyPattern: number }>`
      select distinct "weeklyPattern" from ${name} where "weeklyPattern" is not null`.execute(db);
    for (const { weeklyPattern: mask } of rows) {
      await sql`update ${name} set "week" = ${minutesOf(mask)} where "weeklyPattern" = ${mask}`.execute(db);
    }
    await db.schema.alterTable(table).dropColumn('weeklyPattern').execute();
    await db.schema.alterTable(table).renameColumn('week', 'weeklyPattern').execute();
  }
  await convertTraces(db);
}

/** What is kept of mergers and splits is compared with the rows, and written back, when one is taken back. */
async function convertTraces(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ changeId: string; trace: string }>`
    select "changeId", "trace" from "unit_change_trace"`.execute(db);
  for (const { changeId, trace } of rows) {
    const text = JSON.stringify(
      JSON.parse(trace, (key, value: unknown) =>
        key === 'weeklyPattern' && typeof value === 'number' ? minutesOf(value) : value,
      ) as Row,
    );
    if (text === trace) continue;
    await sql`update "unit_change_trace" set "trace" = ${text} where "changeId" = ${changeId}`.execute(db);
  }
}
