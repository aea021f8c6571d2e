import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLOSING_NOW, type ClosingRow, closeAll, closeUnit, reopen } from '../testing/closings.ts';
import { openTestServer, type Refusal, type TestServer } from '../testing/index.ts';
import { giveRole } from '../testing/roles.ts';
import { openSecondOffice } from '../testing/transfers.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: CLOSING_NOW });
  await openSecondOffice(server);
});
afterEach(() => server.close());

const rowOf = async (as: string, unit: string) => {
  const { body } = await server.as(as).get<{ rows: ClosingRow[] }>('/api/closings/2024-01');
  return body.rows.find(({ code }) => code === unit);
};
const shownTo = async (as: string) => {
  const { state, mayAgree, mayWithdraw } = (await rowOf(as, 'SNV-CCVC'))?.reopening ?? {};
  return { state, mayAgree, mayWithdraw };
};
const answer = (as: string, id: string, agrees: boolean) =>
  server.as(as).post<Refusal & { state: string }>(`/api/reopenings/${id}/answer`, { agrees });
const withdraw = (as: string, id: string) =>
  server.as(as).post<Refusal & { state: string }>(`/api/reopenings/${id}/withdrawal`, {});
const closingOf = async (unit: string) => (await rowOf('phuc.nv', unit))?.closing?.id ?? '';

const waitingFor = async (as: string) =>
  (await server.as(as).get<{ count: number; months: object[] }>('/api/reopenings/waiting')).body;

describe('a request to reopen that waits', () => {
  it('is counted for whoever may be the second person, by month, and not for who asked', async () => {
    await closeAll(server);
    for (const [as, unit] of [
      ['phuc.nv', 'SNV-CCVC'],
      ['phuc.nv', 'SNV'],
      ['thu.dt', 'STC'],
    ] as const) {
      const closingId = (await rowOf('thu.dt', unit))?.closing?.id;
      await server
        .as(as)
        .put(`/api/reopenings/${newId()}`, { closingId, reason: 'Sót', untilOn: '2024-02-09' });
    }
    expect(await waitingFor('thu.dt')).toEqual({ count: 2, months: [{ month: '2024-01', count: 2 }] });
    expect((await server.as('phuc.nv').get('/api/reopenings/waiting')).status).toBe(403);
    await giveRole(server, 'tuan.lm', 'committee', server.fixture.unitIds.tinh);
    expect((await waitingFor('tuan.lm')).count).toBe(3);
  });
});

describe('a request to reopen that was overtaken', () => {
  /** An office is asked for, then its body is opened, and the office with it. */
  async function overtaken() {
    await closeAll(server);
    const id = newId();
    const asked = { closingId: await closingOf('SNV-CCVC'), reason: 'Sót ngày', untilOn: '2024-02-09' };
    await server.as('phuc.nv').put(`/api/reopenings/${id}`, asked);
    expect(await shownTo('thu.dt')).toEqual({ state: 'asked', mayAgree: true, mayWithdraw: false });
    await reopen(server, await closingOf('SNV'));
    return id;
  }

  it('ends by itself: it is shown so, and nobody agrees to it or refuses it', async () => {
    const id = await overtaken();
    expect(await shownTo('thu.dt')).toEqual({ state: 'overtaken', mayAgree: false, mayWithdraw: false });
    for (const agrees of [true, false]) {
      const { status, body } = await answer('thu.dt', id, agrees);
      expect([status, body.code]).toEqual([422, 'reopening-overtaken']);
    }
  });

  it('waits for nobody any more', async () => {
    await overtaken();
    expect(await waitingFor('thu.dt')).toEqual({ count: 0, months: [] });
  });

  it('is taken back by who asked', async () => {
    const id = await overtaken();
    expect(await shownTo('phuc.nv')).toEqual({ state: 'overtaken', mayAgree: false, mayWithdraw: true });
    const { status, body } = await withdraw('phuc.nv', id);
    expect([status, body]).toEqual([200, { state: 'withdrawn' }]);
    expect((await rowOf('phuc.nv', 'SNV-CCVC'))?.reopening).toBeNull();
  });

  it('stands in the way of nothing once the month is closed again', async () => {
    await overtaken();
    await closeUnit(server, 'phuc.nv', 'SNV');
    expect((await rowOf('phuc.nv', 'SNV-CCVC'))?.reopening).toBeNull();
    const asked = { closingId: await closingOf('SNV-CCVC'), reason: 'Sót nữa', untilOn: '2024-02-09' };
    expect((await server.as('phuc.nv').put(`/api/reopenings/${newId()}`, asked)).status).toBe(200);
    expect((await shownTo('thu.dt')).state).toBe('asked');
  });
});

describe('a request to reopen whose end has passed', () => {
  it('is lapsed: agreed to by nobody, waiting for nobody, in the way of no other', async () => {
    await closeAll(server);
    const closingId = await closingOf('SNV-CCVC');
    const [id, anew] = [newId(), newId()];
    const ask = (one: string, untilOn: string) =>
      server.as('phuc.nv').put(`/api/reopenings/${one}`, { closingId, reason: 'Sót ngày', untilOn });
    await ask(id, '2024-02-09');
    server.setNow('2024-02-10T03:00:00.000Z');
    expect(await shownTo('thu.dt')).toEqual({ state: 'lapsed', mayAgree: false, mayWithdraw: false });
    expect(await shownTo('phuc.nv')).toEqual({ state: 'lapsed', mayAgree: false, mayWithdraw: true });
    expect((await waitingFor('thu.dt')).count).toBe(0);
    const { status, body } = await answer('thu.dt', id, true);
    expect([status, body.code, body.params]).toEqual([422, 'reopening-lapsed', { day: '09/02/2024' }]);
    expect(await closingOf('SNV-CCVC')).toBe(closingId);
    expect((await ask(anew, '2024-02-16')).status).toBe(200);
    expect((await shownTo('thu.dt')).state).toBe('asked');
    expect((await answer('thu.dt', anew, true)).body).toEqual({ state: 'agreed' });
  });
});

describe('an edition opened through a unit above it', () => {
  it('names who asked for that unit, who agreed, why and up to when', async () => {
    const { id: closingId } = await closeAll(server);
    await giveRole(server, 'tuan.lm', 'committee', server.fixture.unitIds.tinh);
    const id = newId();
    const asked = { closingId, reason: 'Sót cả tỉnh', untilOn: '2024-02-08' };
    await server.as('thu.dt').put(`/api/reopenings/${id}`, asked);
    expect((await answer('tuan.lm', id, true)).body).toEqual({ state: 'agreed' });
    const { body } = await server
      .as('phuc.nv')
      .get<{ editions: { opened: object | null }[] }>('/api/closings/2024-01/editions?unit=SNV-CCVC');
    expect(body.editions.map(({ opened }) => opened)).toEqual([
      { asker: 'Đặng Thị Thu', answerer: 'Lê Minh Tuấn', reason: 'Sót cả tỉnh', untilOn: '2024-02-08' },
    ]);
  });
});
