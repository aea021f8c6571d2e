import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { CadreTable } from './cadre.table.ts';

/** The name of a person whose row the caller was allowed to see. */
export async function getCadreName(
  db: Db | Trx,
  id: string,
): Promise<{ id: string; code: string; fullName: string }> {
  return db
    .selectFrom('cadre')
    .select(['id', 'code', 'fullName'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** official, civil-servant, public-employee or worker: what decides the rule pack of their work. */
export async function getCadreKind(db: Db | Trx, id: string): Promise<string> {
  const row = await db.selectFrom('cadre').select('kind').where('id', '=', id).executeTakeFirstOrThrow();
  return row.kind;
}

/** A person by code; whoever reads it asks whether the reader may. */
export function findCadreByCode(db: Db | Trx, code: string): Promise<CadreTable | undefined> {
  return db.selectFrom('cadre').selectAll().where('code', '=', code).executeTakeFirst();
}

export async function insertCadre(trx: Trx, cadre: CadreTable): Promise<void> {
  await trx.insertInto('cadre').values(cadre).execute();
}

type Corrected = Pick<CadreTable, 'fullName' | 'nameFold' | 'nameSort' | 'kind' | 'email'>;

/** Whether the version seen was still there. */
export async function updateCadre(
  trx: Trx,
  { id, version }: { id: string; version: number },
  set: Partial<Corrected>,
): Promise<boolean> {
  const done = await trx
    .updateTable('cadre')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** A person's account, one that is open before one that is closed; null when they never had any. */
export async function findAccountOf(
  db: Db,
  cadreId: string,
): Promise<{ username: string; isClosed: boolean } | null> {
  const rows = await db
    .selectFrom('account')
    .select(['username', 'disabledAt'])
    .where('cadreId', '=', cadreId)
    .orderBy('username')
    .execute();
  const found = rows.find(({ disabledAt }) => disabledAt === null) ?? rows[0];
  return found ? { username: found.username, isClosed: found.disabledAt !== null } : null;
}
