import { insertDelegation, insertHeadship, inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountsOn } from '../testing/accounts.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import type { UnitView } from '../unit/view/unit-view.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const { list, accountOf, act, signIn } = accountsOn(() => server);

interface Authority {
  headsFrom?: string;
  standsInFor?: 'an' | null;
  fromOn?: string;
  toOn?: string | null;
}

describe('a body’s personnel officer', () => {
  it('sees the accounts of their own people only', async () => {
    const seen = (await list('', 'phuc.nv')).rows.map((row) => row.username);
    expect(seen).toContain('ha.ttt');
    expect(seen).not.toContain('yen.pt');
    expect(seen).not.toContain('vinh.dq');
    const yen = await accountOf('yen.pt');
    expect((await server.as('phuc.nv').get(`/api/accounts/${yen.id}`)).status).toBe(404);
  });

  it('resets them, but no account that holds a role or that was closed by hand', async () => {
    const { status, body } = await act('ha.ttt', 'reset', 'phuc.nv');
    expect([status, await signIn('ha.ttt', body.slip.password)]).toEqual([200, [200, undefined]]);
    expect((await act('yen.pt', 'reset', 'phuc.nv')).status).toBe(404);
    expect((await act('phuc.nv', 'reset', 'phuc.nv')).status).toBe(403);
    await act('bao.pq', 'closing');
    expect((await act('bao.pq', 'reset', 'phuc.nv')).status).toBe(403);
    expect((await act('bao.pq', 'closing', 'phuc.nv')).status).toBe(403);
    expect((await act('bao.pq', 'reset')).status).toBe(200);
  });

  it.each<[string, string, Authority]>([
    ['a head', 'an.nth', {}],
    ['a deputy', 'anh.vn', {}],
    ['a head from a later day on', 'ha.ttt', { headsFrom: '2024-02-01' }],
    ['who stands in', 'ha.ttt', { standsInFor: 'an', fromOn: '2024-01-01', toOn: '2024-01-12' }],
    ['who will stand in', 'ha.ttt', { standsInFor: 'an', fromOn: '2024-02-01', toOn: null }],
    ['a named reviewer', 'ha.ttt', { standsInFor: null, fromOn: '2024-01-01', toOn: null }],
  ])('leaves the account of %s to the administrator', async (_, username, given) => {
    await giveAuthority(given);
    const { status, body } = await act(username, 'reset', 'phuc.nv');
    expect([status, body.code]).toEqual([403, 'account-for-administrator']);
    expect((await act(username, 'reset')).status).toBe(200);
  });

  it('resets who stood in a season ago', async () => {
    await giveAuthority({ standsInFor: 'an', fromOn: '2023-08-01', toOn: '2023-09-30' });
    expect((await act('ha.ttt', 'reset', 'phuc.nv')).status).toBe(200);
  });

  it('leaves a head’s account alone though the officer has just ended that authority', async () => {
    const held = (await server.as('phuc.nv').get<UnitView>('/api/units/SNV-CCVC')).body.leaders;
    const { id, version } = held.find(({ kind }) => kind === 'head')!;
    const ending = { version, toOn: '2024-01-11', charge: '', decision: '' };
    expect((await server.as('phuc.nv').put(`/api/headships/${id}`, ending)).status).toBe(204);
    expect((await act('an.nth', 'reset', 'phuc.nv')).status).toBe(403);
  });

  /** To Hà, at her division. */
  async function giveAuthority(given: Authority): Promise<void> {
    const { headsFrom, standsInFor, fromOn = '', toOn = null } = given;
    const { cadreIds, unitIds } = server.fixture;
    const row = { id: newId(), unitId: unitIds.ccvc };
    const { ha } = cadreIds;
    if (headsFrom !== undefined) {
      const headship = { ...row, cadreId: ha, kind: 'head', fromOn: headsFrom, toOn };
      await inTransaction(server.db, (trx) => insertHeadship(trx, headship));
    }
    if (standsInFor !== undefined) {
      const fromCadreId = standsInFor && cadreIds[standsInFor];
      const delegation = { ...row, fromCadreId, toCadreId: ha, fromOn, toOn };
      await inTransaction(server.db, (trx) => insertDelegation(trx, delegation));
    }
  }
});
