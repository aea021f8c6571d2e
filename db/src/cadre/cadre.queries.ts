import type { Db } from '../dialects.ts';

/** The name of a person whose row the caller was allowed to see. */
export async function getCadreName(
  db: Db,
  id: string,
): Promise<{ id: string; code: string; fullName: string }> {
  return db
    .selectFrom('cadre')
    .select(['id', 'code', 'fullName'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}
