import { inTransaction, remarkRows } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { expect } from 'vitest';
import type { TestServer } from './index.ts';

/** Somebody's posts ended on a day, and `by`, who keeps the records of all, asks for what is kept of them to be erased; twice. */
export async function leaveAndErase(
  server: TestServer,
  { who, by, toOn }: { who: 'ha' | 'duyen'; by: string; toOn: string },
): Promise<void> {
  const cadreId = server.fixture.cadreIds[who];
  const ended = server.db.updateTable('assignment').set({ toOn }).where('cadreId', '=', cadreId);
  const posts = await ended.returning('id').execute();
  await inTransaction(server.db, (trx) => remarkRows(trx, 'assignment', posts));
  const asked = { id: newId(), reason: 'Đơn ngày 05/02/2024' };
  const path = `/api/cadres/CB-${who.toUpperCase()}/erasures`;
  for (let time = 0; time < 2; time++) expect((await server.as(by).post(path, asked)).status).toBe(200);
}
