import { inTransaction, raiseChangeCounter } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { giveRole } from '../testing/roles.ts';
import { askingFor, offerOf, openSecondOffice, proposeTransfer, transferOf } from '../testing/transfers.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
  await openSecondOffice(server);
});
afterEach(() => server.close());

const accept = async (id: string, more: object = {}, as = 'yen.pt') => {
  const step = { id: newId(), version: 1, terms: offerOf(server), ...more };
  const { status, body } = await server.as(as).post(`/api/transfers/${id}/acceptance`, step);
  return { status, code: body.code, params: body.params, fields: body.fields };
};
const ofPost = (act: string, input: object) =>
  server
    .as('vinh.dq')
    .post(`/api/assignments/${server.fixture.assignmentIds.ha}/${act}`, { version: 1, ...input });

describe('what changed meanwhile is told when a transfer is accepted', () => {
  it('a person who was moved', async () => {
    const id = await proposeTransfer(server);
    const { toOn: _, kind: __, ...terms } = offerOf(server, { unitId: server.fixture.unitIds.snv });
    await ofPost('succession', { ...terms, id: newId(), fromOn: '2024-01-13' });
    expect(await accept(id)).toMatchObject({
      ...{ status: 422, code: 'transfer-person-moved' },
      params: { unit: 'Phòng Công chức, viên chức', day: '15/01/2024' },
    });
  });

  it('a post that was taken out', async () => {
    const id = await proposeTransfer(server);
    await ofPost('removal', {});
    expect(await accept(id)).toMatchObject({ status: 422, code: 'transfer-person-moved' });
  });

  it('a post that only ends later goes all the same', async () => {
    const id = await proposeTransfer(server);
    await ofPost('end', { lastOn: '2024-12-31' });
    expect((await accept(id)).status).toBe(200);
  });

  it('a body that has ended', async () => {
    const id = await proposeTransfer(server);
    const of = server.db.updateTable('unit_version').where('unitId', '=', server.fixture.unitIds.stc);
    await of.set({ toOn: '2024-01-14' }).execute();
    await inTransaction(server.db, raiseChangeCounter);
    expect(await accept(id)).toMatchObject({
      ...{ status: 422, code: 'transfer-body-ended' },
      params: { unit: 'Sở Tài chính', day: '15/01/2024' },
    });
  });

  it('a position that is not in force that day', async () => {
    const id = await proposeTransfer(server);
    await server.db.updateTable('position_catalogue').set({ toOn: '2024-01-14' }).execute();
    expect(await accept(id)).toMatchObject({ status: 422, code: 'outside-position-life' });
  });

  it('a version that another officer left behind', async () => {
    const id = await proposeTransfer(server);
    expect(await accept(id, { version: 0 })).toMatchObject({ status: 412, code: 'stale-version' });
  });

  it('another post of the same kind', async () => {
    const { unitIds, positionIds } = server.fixture;
    const post = { ...offerOf(server), unitId: unitIds.stc, positionId: positionIds.finance };
    const secondment = { ...post, kind: 'secondment', fromOn: '2024-02-01', decision: '', decidedOn: null };
    await server.as('vinh.dq').put(`/api/cadres/CB-HA/assignments/${newId()}`, secondment);
    const id = await proposeTransfer(server);
    const terms = offerOf(server, { kind: 'secondment' });
    expect(await accept(id, { terms })).toMatchObject({ status: 422, code: 'assignment-overlap' });
  });
});

describe('what the receiving officer names', () => {
  it('is a unit of the receiving body', async () => {
    const id = await proposeTransfer(server);
    const terms = offerOf(server, { unitId: server.fixture.unitIds.snv });
    expect(await accept(id, { terms })).toMatchObject({ code: 'transfer-outside-body' });
  });

  it('is a kind that the post can become, with an end only beside the old one', async () => {
    const id = await proposeTransfer(server);
    const kind = await accept(id, { terms: offerOf(server, { kind: 'concurrent' }) });
    expect(kind.fields).toEqual([{ path: 'kind', code: 'bad-value' }]);
    const end = await accept(id, { terms: offerOf(server, { toOn: '2024-12-31' }) });
    expect(end.fields).toEqual([{ path: 'toOn', code: 'bad-value' }]);
    const back = await accept(id, { terms: offerOf(server, { kind: 'secondment', toOn: '2024-01-01' }) });
    expect(back.fields).toEqual([{ path: 'toOn', code: 'backwards' }]);
    expect((await accept(id, { terms: null })).fields).toEqual([{ path: 'terms', code: 'missing' }]);
  });
});

describe('who learns of a transfer', () => {
  const reads = async (id: string, as: string) => {
    const { status, body } = await server.as(as).get<{ rows: { id: string }[] }>('/api/transfers');
    return status === 200 && body.rows.some((row) => row.id === id);
  };

  it('are the officers of both bodies, central personnel and the person', async () => {
    const { unitIds } = server.fixture;
    await giveRole(server, 'anh.vn', 'personnel', unitIds.tinh);
    await giveRole(server, 'duyen.ltm', 'personnel', unitIds.ccvc);
    const id = await proposeTransfer(server);
    for (const who of ['phuc.nv', 'yen.pt', 'anh.vn', 'duyen.ltm', 'ha.ttt']) {
      expect([who, await reads(id, who)]).toEqual([who, true]);
    }
    for (const who of ['an.nth', 'tuan.lm', 'huy.tq', 'bao.pq', 'thu.dt', 'son.lv', 'vinh.dq']) {
      expect([who, await reads(id, who)]).toEqual([who, false]);
    }
  });

  it('a head sees none on the person’s page or in the list, the person and the officer do', async () => {
    await proposeTransfer(server);
    const page = async (as: string) => {
      const { body } = await server.as(as).get<{ transfers: object[] }>('/api/cadres/CB-HA');
      return body.transfers.length;
    };
    expect([await page('an.nth'), await page('ha.ttt'), await page('phuc.nv')]).toEqual([0, 1, 1]);
    const row = async (as: string) => {
      const { body } = await server
        .as(as)
        .get<{ rows: { code: string; transferTo: string | null }[] }>('/api/cadres?q=ha+tran');
      return body.rows[0]?.transferTo;
    };
    expect([await row('an.nth'), await row('phuc.nv')]).toEqual([null, 'Sở Tài chính']);
  });

  it('the receiving officer reads whom they are offered while it waits, and no work of theirs', async () => {
    const open = () =>
      server.as('yen.pt').get<{ months: object[]; leave: null; can: object }>('/api/cadres/CB-HA');
    expect((await open()).status).toBe(404);
    const id = await proposeTransfer(server);
    const { status, body } = await open();
    expect([status, body.months, body.leave]).toEqual([200, [], null]);
    expect(body.can).toMatchObject({ change: false, changeLeave: false });
    const answer = { id: newId(), version: 1, reason: 'Không còn chỉ tiêu' };
    await server.as('yen.pt').post(`/api/transfers/${id}/refusal`, answer);
    expect((await open()).status).toBe(404);
  });

  it('nobody else answers: strangers get 404, the other side 403', async () => {
    const { assignmentIds, unitIds } = server.fixture;
    await giveRole(server, 'duyen.ltm', 'personnel', unitIds.ccvc);
    const id = await proposeTransfer(server, transferOf(server, { assignmentId: assignmentIds.hanh }));
    expect((await accept(id, {}, 'duyen.ltm')).code).toBe('not-found');
    expect((await accept(id, {}, 'phuc.nv')).code).toBe('not-allowed');
  });

  it('counts what waits for one’s own answer', async () => {
    const count = async (as: string) =>
      (await server.as(as).get<{ count: number }>('/api/transfers/waiting')).body.count;
    const id = await proposeTransfer(server);
    expect([await count('phuc.nv'), await count('yen.pt')]).toEqual([0, 1]);
    await accept(id);
    expect(await count('yen.pt')).toBe(0);
    await proposeTransfer(server, askingFor(server, { code: 'CB-BAO', fullName: 'Pham Quoc Bao' }), 'yen.pt');
    expect([await count('phuc.nv'), await count('yen.pt')]).toEqual([1, 0]);
  });
});

describe('units to pick from', () => {
  it('beyond one’s scope name the body that would take the person on', async () => {
    type Rows = { rows: { code: string; isOwn: boolean; body: { name: string } }[] };
    const find = async (more: string) => {
      const { body } = await server.as('phuc.nv').get<Rows>(`/api/unit-choices?q=so${more}`);
      return body.rows.map(({ code, isOwn, body: of }) => [code, isOwn, of.name]);
    };
    expect(await find('')).toEqual([['SNV', true, 'Sở Nội vụ']]);
    expect(await find('&beyond=1')).toEqual([
      ['SNV', true, 'Sở Nội vụ'],
      ['STC', false, 'Sở Tài chính'],
    ]);
  });
});
