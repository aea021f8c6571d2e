import { afterAll, beforeAll, expect, it } from 'vitest';
import { leaveAndErase } from '../testing/erased.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { countMeans, giveMeans } from '../testing/means.ts';
import { giveRole } from '../testing/roles.ts';

const NOW = '2024-02-05T02:00:00.000Z';
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: NOW });
  await giveRole(server, 'tuan.lm', 'personnel', null);
});
afterAll(() => server.close());

/** Somebody with all that there is to sign in with leaves, and is erased. */
async function eraseWithMeans(who: 'ha' | 'duyen', username: string): Promise<void> {
  await giveMeans(server, username, server.fixture.accountIds[who]);
  await leaveAndErase(server, { who, by: 'tuan.lm', toOn: '2024-02-01' });
}
const accountOf = (id: string) =>
  server.db
    .selectFrom('account')
    .select(['passwordHash', 'disabledAt', 'closedFor'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

it('closes the account, ends its sessions and takes all it was opened with along', async () => {
  const { ha, tuan } = server.fixture.accountIds;
  await eraseWithMeans('ha', 'ha.ttt');
  expect(await countMeans(server, ha)).toEqual([0, 0, 0, 0]);
  expect(await accountOf(ha)).toEqual({ passwordHash: null, disabledAt: NOW, closedFor: '' });
  expect((await server.as('ha.ttt').get('/api/me')).status).toBe(401);
  expect((await server.stranger().signIn('ha.ttt')).status).toBe(401);
  const told = server.db.selectFrom('audit_event').select(['act', 'accountId']).where('objectId', '=', ha);
  expect(await told.where('act', '=', 'account.disable').execute()).toMatchObject([{ accountId: tuan }]);
});

it('leaves who holds a role still with all they sign in with', async () => {
  const { duyen } = server.fixture.accountIds;
  await giveRole(server, 'duyen.ltm', 'auditor', null);
  await eraseWithMeans('duyen', 'duyen.ltm');
  expect(await countMeans(server, duyen)).toEqual([1, 10, 1, 1]);
  expect(await accountOf(duyen)).toMatchObject({ passwordHash: expect.any(String), disabledAt: null });
  expect((await server.as('duyen.ltm').get('/api/me')).status).toBe(200);
});
