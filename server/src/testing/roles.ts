import { insertRoleGrant, inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { TestServer } from './index.ts';

/** Gives somebody of the fixture a role from 2023 on, over everything or over a unit by its key. */
export async function giveRole(
  server: TestServer,
  username: string,
  role: string,
  unitId: string | null,
): Promise<void> {
  const { id } = await server.db
    .selectFrom('account')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirstOrThrow();
  const grant = { id: newId(), accountId: id, role, unitId, fromOn: '2023-01-01', toOn: null };
  await inTransaction(server.db, (trx) => insertRoleGrant(trx, grant));
}
