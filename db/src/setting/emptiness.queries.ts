import type { Db } from '../dialects.ts';

/** Whether nobody has put anything in yet: no unit, no person, no account. */
export async function isEmptyDatabase(db: Db): Promise<boolean> {
  for (const table of ['unit', 'cadre', 'account'] as const) {
    const row = await db.selectFrom(table).select('id').limit(1).executeTakeFirst();
    if (row) return false;
  }
  return true;
}
