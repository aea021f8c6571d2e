import { inTransaction, lockOrganisation, raiseChangeCounter } from '@so-viec/db';
import { expect, it } from 'vitest';
import { openTestServer } from '../testing/index.ts';
import { addUnit } from '../testing/month-of-work.ts';
import { giveRole } from '../testing/roles.ts';

it('the list of accounts tells an administrator which roles nobody holds over all of several tops', async () => {
  const server = await openTestServer();
  const wanting = async (username = 'vinh.dq') =>
    (await server.as(username).get<{ wanting: unknown }>('/api/accounts')).body.wanting;
  expect(await wanting()).toBeNull();
  await addUnit(server.db, { code: 'KHAC', parentId: null });
  await inTransaction(server.db, lockOrganisation);
  await inTransaction(server.db, raiseChangeCounter);
  expect(await wanting()).toMatchObject({
    tops: expect.arrayContaining(['KHAC']),
    roles: expect.arrayContaining([
      { role: 'committee', usernames: ['thu.dt'] },
      { role: 'auditor', usernames: ['son.lv'] },
    ]),
  });
  expect(await wanting('phuc.nv')).toBeNull();
  await giveRole(server, 'thu.dt', 'committee', null);
  expect(await wanting()).toMatchObject({ roles: [{ role: 'auditor', usernames: ['son.lv'] }] });
  await giveRole(server, 'son.lv', 'auditor', null);
  expect(await wanting()).toBeNull();
  await server.close();
});
