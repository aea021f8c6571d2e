import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** Codes, names and sort keys of everybody. */
export function listCadreNames(
  db: Db,
): Promise<{ id: string; code: string; fullName: string; nameSort: string }[]> {
  return db.selectFrom('cadre').select(['id', 'code', 'fullName', 'nameSort']).execute();
}

/** Every position of every edition with its group. */
export function listPositionGroups(db: Db | Trx): Promise<{ id: string; name: string; group: string }[]> {
  return db.selectFrom('position').select(['id', 'name', 'group']).execute();
}
