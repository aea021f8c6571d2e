import { insertAccountLink, insertDevice, inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { TestServer } from './index.ts';
import { setUpDevice } from './second-factor.ts';

/** The tables of what an account is opened with. */
export const MEANS = ['second_factor', 'recovery_code', 'account_link', 'device'] as const;

/** Somebody has all there is to sign in with: a second factor with its codes on paper, a link and a PIN. */
export async function giveMeans(server: TestServer, username: string, accountId: string): Promise<void> {
  await setUpDevice(server, server.as(username));
  const createdAt = server.now().toISOString();
  const link = {
    id: newId(),
    accountId,
    kind: 'ldap' as const,
    issuer: '',
    subject: username,
    subjectKey: username,
  };
  const pin = { id: newId(), accountId, kind: 'pin' as const, handle: newId(), secret: 'slow', signCount: 0 };
  const used = { wrongTries: 0, userAgent: 'Firefox', createdAt, lastUsedAt: null, endedAt: null };
  await inTransaction(server.db, async (trx) => {
    await insertAccountLink(trx, { ...link, createdAt, createdById: accountId });
    await insertDevice(trx, { ...pin, ...used });
  });
}

/** How many rows of each there are of an account. */
export const countMeans = ({ db }: TestServer, accountId: string): Promise<number[]> =>
  Promise.all(
    MEANS.map(async (table) => {
      const rows = db
        .selectFrom(table as 'device')
        .select('id')
        .where('accountId', '=', accountId);
      return (await rows.execute()).length;
    }),
  );
