import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDay, openTestServer, type Refusal, sumUp, type TestServer } from '../testing/index.ts';
import { askingFor, offerOf, openSecondOffice, proposeTransfer, transferOf } from '../testing/transfers.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
  await openSecondOffice(server);
});
afterEach(() => server.close());

const accept = (transferId: string, more: object = {}, as = 'yen.pt') =>
  server
    .as(as)
    .post<{ id: string; movedDays: number; keptDays: number; state: string; endedUnitIds: string[] }>(
      `/api/transfers/${transferId}/acceptance`,
      { id: newId(), version: 1, terms: offerOf(server), ...more },
    );
const step = (transferId: string, what: 'refusal' | 'withdrawal', as: string, more: object = {}) =>
  server
    .as(as)
    .post(`/api/transfers/${transferId}/${what}`, { id: newId(), version: 1, reason: '', ...more });

async function postsOf(who: 'ha' | 'an' = 'ha') {
  const { cadreIds, unitIds } = server.fixture;
  const rows = await server.db
    .selectFrom('assignment')
    .select(['unitId', 'kind', 'fromOn', 'toOn', 'dailyMinutes', 'decision'])
    .where('cadreId', '=', cadreIds[who])
    .orderBy('fromOn')
    .execute();
  const nameOf = (id: string) => Object.entries(unitIds).find(([, known]) => known === id)?.[0];
  return rows.map(({ unitId, kind, fromOn, toOn, decision }) => [
    ...[nameOf(unitId), kind, fromOn, toOn, decision],
  ]);
}

const actsOf = async () =>
  (
    await server.db
      .selectFrom('audit_event')
      .select(['act', 'accountId'])
      .where('act', 'like', '%s%')
      .orderBy('id')
      .execute()
  ).filter(({ act }) => act.startsWith('transfer.') || act.startsWith('assignment.'));

describe('a transfer that the other officer accepts', () => {
  it('ends the old post the day before and begins the new one, with the decision proposed', async () => {
    const id = await proposeTransfer(server);
    expect(await postsOf()).toHaveLength(1);
    const { status, body } = await accept(id, { terms: offerOf(server, { dailyMinutes: 420 }) });
    expect([status, body.state]).toEqual([200, 'accepted']);
    expect(await postsOf()).toEqual([
      ['ccvc', 'primary', '2023-01-01', '2024-01-14', ''],
      ['stc', 'primary', '2024-01-15', null, '45/QĐ-SNV'],
    ]);
    const { phuc, yen } = server.fixture.accountIds;
    expect(await actsOf()).toEqual([
      { act: 'transfer.propose', accountId: phuc },
      { act: 'assignment.succeed', accountId: yen },
      { act: 'transfer.accepted', accountId: yen },
    ]);
  });

  it('writes the same post as a move by the central office', async () => {
    const postAfter = async () => {
      const { cadreIds } = server.fixture;
      const rows = await server.db
        .selectFrom('assignment')
        .selectAll()
        .where('cadreId', '=', cadreIds.ha)
        .orderBy('fromOn')
        .execute();
      return rows.map(({ id: _, cadreId: __, unitId: ___, positionId: ____, ...row }) => ({
        ...row,
        mark: '',
      }));
    };
    const id = await proposeTransfer(server);
    await accept(id);
    const transferred = await postAfter();
    await server.close();
    server = await openTestServer();
    const { toOn: _, kind: __, ...terms } = offerOf(server);
    const { fromOn, decision, decidedOn } = transferOf(server);
    const next = { ...terms, fromOn, decision, decidedOn, version: 1, id: newId() };
    await server.as('vinh.dq').post(`/api/assignments/${server.fixture.assignmentIds.ha}/succession`, next);
    expect(transferred).toEqual(await postAfter());
  });

  it('that is late takes along the days written since', async () => {
    const { cadreIds, unitIds, positionIds } = server.fixture;
    const line = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff } as const;
    for (const [day, state] of [
      ['2024-01-10', 'accepted'],
      ['2024-01-11', 'submitted'],
    ] as const) {
      await addDay(server.db, { ...line, day, state, lines: [{ minutes: 480 }] });
    }
    await sumUp(server.db, '2024-01');
    const id = await proposeTransfer(server, transferOf(server, { fromOn: '2024-01-08' }));
    expect((await accept(id)).body).toMatchObject({ movedDays: 2, keptDays: 0 });
  });

  it('of a head ends the office with the post', async () => {
    const { assignmentIds, unitIds } = server.fixture;
    const id = await proposeTransfer(server, transferOf(server, { assignmentId: assignmentIds.an }));
    expect((await accept(id)).body.endedUnitIds).toEqual([unitIds.ccvc]);
  });

  it('as a secondment leaves the primary post standing', async () => {
    const id = await proposeTransfer(server);
    await accept(id, { terms: offerOf(server, { kind: 'secondment', toOn: '2024-06-30' }) });
    expect(await postsOf()).toEqual([
      ['ccvc', 'primary', '2023-01-01', null, ''],
      ['stc', 'secondment', '2024-01-15', '2024-06-30', '45/QĐ-SNV'],
    ]);
  });

  it('sent twice is one; the same step with another post is 409', async () => {
    const id = await proposeTransfer(server);
    const stepId = newId();
    const [first, again] = [await accept(id, { id: stepId }), await accept(id, { id: stepId })];
    expect([first.status, again.status, again.body.id]).toEqual([200, 200, first.body.id]);
    expect(await postsOf()).toHaveLength(2);
    expect(await actsOf()).toHaveLength(3);
    const other = await accept(id, { id: stepId, terms: offerOf(server, { dailyMinutes: 240 }) });
    expect([other.status, other.body]).toMatchObject([409, { code: 'duplicate-id' }]);
    const late = await accept(id);
    expect([late.status, late.body]).toMatchObject([422, { code: 'transfer-answered' }]);
  });
});

describe('a transfer that the receiving officer asks for', () => {
  it('is let go by the sending officer, with the post that was offered', async () => {
    const id = await proposeTransfer(server, askingFor(server), 'yen.pt');
    expect((await accept(id, { terms: null }, 'phuc.nv')).status).toBe(200);
    expect((await postsOf()).at(-1)).toEqual(['stc', 'primary', '2024-01-15', null, '45/QĐ-SNV']);
  });

  it('needs the name on the paper beside the code, and says no more of a wrong one', async () => {
    const ask = async (more: object) => {
      const path = `/api/transfers/${newId()}`;
      const { status, body } = await server.as('yen.pt').put(path, askingFor(server, more));
      return [status, body.code];
    };
    expect(await ask({ fullName: 'Phạm Quốc Bảo' })).toEqual([422, 'transfer-person-unknown']);
    expect(await ask({ code: 'CB-KHONG-CO' })).toEqual([422, 'transfer-person-unknown']);
  });

  it('slows down who asks for people that are not there, and the trail has each', async () => {
    const ask = async (more: object) => {
      const { status, body } = await server
        .as('yen.pt')
        .put<Refusal>(`/api/transfers/${newId()}`, askingFor(server, more));
      return [status, body.code];
    };
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await ask({ code: `CB-${tries}` })).toEqual([422, 'transfer-person-unknown']);
    }
    expect(await ask({ code: 'CB-5' })).toEqual([429, 'too-many-tries']);
    expect(await ask({})).toEqual([429, 'too-many-tries']);
    const rows = await server.db
      .selectFrom('audit_event')
      .select(['outcome', 'objectId', 'detail'])
      .where('act', '=', 'transfer.unknown-person')
      .orderBy('id')
      .execute();
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({ outcome: 'refused', objectId: server.fixture.accountIds.yen });
    expect(rows[0]?.detail).toContain('CB-0');
    server.setNow('2024-01-12T10:42:11.123Z');
    expect((await ask({}))[0]).toBe(200);
  });

  it('tells who is to answer what was logged since its day, and nobody else', async () => {
    const { cadreIds, unitIds, positionIds } = server.fixture;
    const line = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
    await addDay(server.db, { ...line, day: '2024-01-11', state: 'accepted', lines: [{ minutes: 60 }] });
    await proposeTransfer(server, askingFor(server, { fromOn: '2024-01-10' }), 'yen.pt');
    const told = async (as: string) =>
      (await server.as(as).get<{ rows: { touched: object | null }[] }>('/api/transfers')).body.rows[0]
        ?.touched;
    expect(await told('phuc.nv')).toMatchObject({ days: 1, accepted: 1, decided: 0 });
    expect(await told('yen.pt')).toBeNull();
  });

  it('opens nothing of the person, nor the unit they work in, until it is accepted', async () => {
    const id = await proposeTransfer(server, askingFor(server), 'yen.pt');
    expect((await server.as('yen.pt').get('/api/cadres/CB-HA')).status).toBe(404);
    const { body } = await server.as('yen.pt').get<{ rows: object[] }>('/api/transfers');
    expect(body.rows).toMatchObject([
      { id, fromBody: 'Sở Nội vụ', fromUnit: '', can: { answer: false, withdraw: true, openPerson: false } },
    ]);
    await accept(id, { terms: null }, 'phuc.nv');
    expect((await server.as('yen.pt').get('/api/cadres/CB-HA')).status).toBe(200);
  });

  it('is refused with a reason, which both sides read', async () => {
    const id = await proposeTransfer(server, askingFor(server), 'yen.pt');
    const bare = await step(id, 'refusal', 'phuc.nv');
    expect([bare.status, bare.body.code]).toEqual([422, 'transfer-reason-missing']);
    expect((await step(id, 'refusal', 'phuc.nv', { reason: 'Đang thiếu người' })).status).toBe(200);
    const { body } = await server
      .as('yen.pt')
      .get<{ rows: { state: string; steps: object[] }[] }>('/api/transfers');
    expect(body.rows[0]).toMatchObject({
      state: 'refused',
      steps: [
        { kind: 'proposed', by: 'Phan Thị Yến' },
        { kind: 'refused', by: 'Nguyễn Văn Phúc', reason: 'Đang thiếu người' },
      ],
    });
    expect(await postsOf()).toHaveLength(1);
  });
});

describe('a proposal', () => {
  it('waits once for a person, is withdrawn by its own side and may then be made anew', async () => {
    const id = await proposeTransfer(server);
    const put = () => server.as('phuc.nv').put(`/api/transfers/${newId()}`, transferOf(server));
    expect((await put()).body.code).toBe('transfer-waiting');
    expect((await step(id, 'withdrawal', 'yen.pt')).body.code).toBe('not-allowed');
    expect((await step(id, 'withdrawal', 'phuc.nv')).status).toBe(200);
    expect((await accept(id, { version: 2 })).body).toMatchObject({ code: 'transfer-answered' });
    expect((await put()).status).toBe(200);
  });

  it('is not made to no body, within one body, for a day without the post, nor where a move would do', async () => {
    const { unitIds, accountIds } = server.fixture;
    const put = async (more: object, as = 'phuc.nv') =>
      (await server.as(as).put(`/api/transfers/${newId()}`, transferOf(server, more))).body.code;
    expect(await put({ bodyId: unitIds.ccvc })).toBe('not-a-body');
    expect(await put({ bodyId: unitIds.snv })).toBe('transfer-not-needed');
    expect(await put({ fromOn: '2022-12-31' })).toBe('outside-post');
    const central = { id: newId(), accountId: accountIds.anh, role: 'personnel', unitId: unitIds.tinh };
    await server.db
      .insertInto('role_grant')
      .values({ ...central, fromOn: '2023-01-01', toOn: null })
      .execute();
    expect(await put({}, 'anh.vn')).toBe('transfer-not-needed');
  });

  it('of oneself is nobody’s', async () => {
    const { assignmentIds } = server.fixture;
    const input = transferOf(server, { assignmentId: assignmentIds.phuc });
    const { status, body } = await server.as('phuc.nv').put(`/api/transfers/${newId()}`, input);
    expect([status, body.code]).toEqual([403, 'about-oneself']);
  });
});
