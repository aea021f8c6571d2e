import { insertRoleGrant, inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { goUpTo, openDraft, takeStep } from '../testing/scheme.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: '2024-01-25T02:00:00.000Z' });
  const { accountIds, unitIds } = server.fixture;
  const grant = { id: newId(), accountId: accountIds.yen, role: 'personnel', unitId: unitIds.stc };
  await inTransaction(server.db, (trx) =>
    insertRoleGrant(trx, { ...grant, fromOn: '2023-01-01', toOn: null }),
  );
  const old = await openDraft(server, { title: 'Đề án 2023' });
  await goUpTo(server, old, 'entry-into-force');
  const asked = await openDraft(server, { kind: 'descriptions', title: 'Bản mô tả công việc' });
  await goUpTo(server, asked, 'additions-request');
  const ofFinance = await openDraft(server, {
    username: 'yen.pt',
    unitId: unitIds.stc,
    title: 'Đề án tài chính',
  });
  await takeStep(server, 'yen.pt', ofFinance, 'submission');
  server.setNow('2024-02-20T02:00:00.000Z');
});
afterAll(() => server.close());

interface List {
  rows: {
    title: string;
    state: string;
    turn: string | null;
    daysOver: number;
    dueOn: string | null;
    body: object;
  }[];
  total: number;
  counts: Record<string, number>;
  all: number;
  may: { open: boolean; campaign: boolean };
}

const list = async (as: string, query = '') => (await server.as(as).get<List>(`/api/schemes${query}`)).body;
const titles = async (as: string, query = '') => (await list(as, query)).rows.map(({ title }) => title);

describe('the list of dossiers', () => {
  it('begins with what is due first and ends with what waits for nobody', async () => {
    const { rows, counts } = await list('thu.dt');
    expect(rows.map(({ title, turn, dueOn, daysOver }) => [title, turn, dueOn, daysOver])).toEqual([
      ['Đề án tài chính', 'appraiser', '2024-02-01', 8],
      ['Bản mô tả công việc', 'body', '2024-02-05', 6],
      ['Đề án 2023', null, null, 0],
    ]);
    expect(counts).toEqual({ submitted: 1, 'additions-requested': 1, 'in-force': 1 });
    expect(rows[0]?.body).toMatchObject({ code: 'STC', name: 'Sở Tài chính', block: 'government' });
  });

  it('holds what somebody may read', async () => {
    expect(await titles('phuc.nv')).toEqual(['Bản mô tả công việc', 'Đề án 2023']);
    expect(await titles('huy.tq')).toEqual(['Đề án tài chính']);
    expect(await titles('an.nth')).toEqual([]);
    expect((await list('son.lv')).total).toBe(3);
  });

  it.each([
    ['?state=in-force', ['Đề án 2023']],
    ['?block=party', []],
    ['?kind=descriptions', ['Bản mô tả công việc']],
    ['?q=tai%20chinh', ['Đề án tài chính']],
    ['?q=so%20noi%20vu%20de%20an', ['Đề án 2023']],
    ['?q=412', ['Đề án 2023']],
    ['?view=turn', ['Đề án tài chính']],
    ['?view=over', ['Đề án tài chính', 'Bản mô tả công việc']],
    ['?page=2', []],
  ])('%s shows %j', async (query, expected) => {
    expect(await titles('thu.dt', query)).toEqual(expected);
  });

  it('shows an officer what waits for the body', async () => {
    expect(await titles('phuc.nv', '?view=turn')).toEqual(['Bản mô tả công việc']);
  });

  it('counts the states whatever state is chosen', async () => {
    const { counts, total } = await list('thu.dt', '?state=submitted');
    expect([counts['in-force'], total]).toEqual([1, 1]);
  });

  it.each(['state=khac', 'page=0', 'campaign=x'])('refuses %s', async (query) => {
    expect((await server.as('thu.dt').get(`/api/schemes?${query}`)).status).toBe(400);
  });

  it('says who may open a dossier, and for which bodies', async () => {
    expect([(await list('phuc.nv')).may, (await list('thu.dt')).may]).toEqual([
      { open: true, campaign: false },
      { open: false, campaign: true },
    ]);
    const { body } = await server.as('phuc.nv').get<{ bodies: { code: string }[] }>('/api/scheme-openings');
    expect(body.bodies.map(({ code }) => code)).toEqual(['SNV']);
  });
});
