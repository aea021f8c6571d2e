import type { Db } from '../dialects.ts';

/** Every closing that was ever made, with what names it to a person. */
export function listAllClosings(db: Db): Promise<{ id: string; month: string; unit: string }[]> {
  return db.selectFrom('closing').select(['id', 'month', 'unit']).orderBy('at').orderBy('id').execute();
}
