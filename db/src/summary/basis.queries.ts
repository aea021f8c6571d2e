import { sql } from 'kysely';
import { type Db, idsIn } from '../dialects.ts';
import type { Trx } from '../transaction.ts';

/** Codes, names and sort keys of these people, or of everybody. */
export function listCadreNames(
  db: Db,
  cadreIds: readonly string[] | null = null,
): Promise<{ id: string; code: string; fullName: string; nameSort: string }[]> {
  const all = db.selectFrom('cadre').select(['id', 'code', 'fullName', 'nameSort']);
  return (cadreIds ? all.where(idsIn(db, sql.ref('id'), cadreIds)) : all).execute();
}

/** Every position of every edition with its group. */
export function listPositionGroups(db: Db | Trx): Promise<{ id: string; name: string; group: string }[]> {
  return db.selectFrom('position').select(['id', 'name', 'group']).execute();
}
