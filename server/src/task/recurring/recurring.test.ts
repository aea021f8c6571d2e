import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { lineOf, writeLine } from '../../testing/line.ts';
import { giveRole } from '../../testing/roles.ts';
import { giveTask, taskFor } from '../../testing/tasks.ts';

let server: TestServer;
beforeEach(async () => {
  await server?.close();
  server = await openTestServer();
  for (const [i, who] of (['ha.ttt', 'bao.pq', 'duyen.ltm'] as const).entries()) {
    await adHoc(who, `Rà soát hồ sơ số hóa lần ${i + 1}`, 60 * (i + 1));
  }
  await adHoc('ha.ttt', 'Tiếp đoàn kiểm tra', 30, 1);
});
afterAll(() => server.close());

async function adHoc(who: string, note: string, minutes: number, ordinal = 0): Promise<void> {
  const line = { productId: null, adHocBy: 'Giám đốc Sở', note, minutes, ordinal, output: null };
  const { status } = await writeLine(server, who, lineOf(server, line));
  if (status !== 200) throw new Error(`the line of ${who} was refused`);
}

interface Recurring {
  work: {
    title: string;
    pieces: number;
    people: number;
    usualMinutes: number;
    report: { state: string } | null;
  }[];
  reports: { id: string; name: string; state: string; version: number; productCode: string | null }[];
  drafts: { code: string }[];
  canDraft: boolean;
}
const read = (who: string, query = '') => server.as(who).get<Recurring>(`/api/recurring-work${query}`);

const offer = (who: string, changes: object = {}) =>
  server.as(who).post<{ state: string; code: string }>('/api/recurring-work/offers', {
    ...{
      id: newId(),
      positionCode: 'NV-01',
      name: 'Rà soát hồ sơ số hóa',
      edition: null,
      standardMinutes: 120,
    },
    ...changes,
  });

const openDraft = () =>
  server
    .as('vinh.dq')
    .post('/api/editions', { id: newId(), code: '2024', title: '', fromOn: '2024-07-01', copyOf: '2023' });

describe('ad hoc work that recurs', () => {
  it('is offered for a position that is there', async () => {
    const { status, body } = await offer('phuc.nv', { positionCode: 'ZZZ' });
    expect([status, body.code]).toEqual([422, 'position-unknown']);
  });

  it('comes to personnel with its number, its people and the usual hours', async () => {
    const { body } = await read('phuc.nv');
    expect(body.work).toMatchObject([{ pieces: 3, people: 3, usualMinutes: 120, report: null }]);
    expect((await read('phuc.nv', '?people=4')).body.work).toEqual([]);
    expect((await read('phuc.nv', '?people=0')).status).toBe(400);
  });

  it('comes to nobody else', async () => {
    const statuses = [];
    for (const who of ['ha.ttt', 'an.nth', 'vinh.dq', 'thu.dt']) statuses.push((await read(who)).status);
    expect(statuses).toEqual([403, 403, 403, 403]);
  });

  it('is reported once, and waits for a draft edition', async () => {
    expect((await offer('phuc.nv')).body.state).toBe('open');
    expect((await offer('phuc.nv')).body.state).toBe('open');
    expect((await read('phuc.nv')).body.reports).toMatchObject([
      { name: 'Rà soát hồ sơ số hóa', state: 'open' },
    ]);
    expect((await offer('phuc.nv', { edition: '2024' })).status).toBe(403);
  });

  it('shows a body’s officer the reports of their own body, and central personnel all', async () => {
    const { stc, tinh } = server.fixture.unitIds;
    await giveRole(server, 'yen.pt', 'personnel', stc);
    await giveRole(server, 'thu.dt', 'personnel', tinh);
    const [seen] = (await read('phuc.nv')).body.work;
    const name = seen?.title ?? '';
    await offer('yen.pt', { name });
    await offer('phuc.nv', { name: 'Lập sổ theo dõi' });
    const proposed = { productId: null, proposedName: 'Sổ tay nghiệp vụ', coefficientMilli: 2500 };
    await giveTask(server, 'an.nth', taskFor(server, proposed));
    const names = async (who: string) => (await read(who)).body.reports.map((report) => report.name).sort();
    const ofSnv = ['Lập sổ theo dõi', 'Sổ tay nghiệp vụ'];
    expect(await names('phuc.nv')).toEqual(ofSnv);
    expect(await names('yen.pt')).toEqual([name]);
    expect(await names('thu.dt')).toEqual(['Lập sổ theo dõi', name, 'Sổ tay nghiệp vụ']);
    const [work] = (await read('phuc.nv')).body.work;
    expect(work?.report).toEqual({ id: expect.any(String), state: 'open', edition: null });
  });

  it('becomes a product of the draft by one press of who keeps the catalogue', async () => {
    expect((await openDraft()).status).toBe(201);
    await offer('phuc.nv');
    const { body } = await read('phuc.nv');
    const [report] = body.reports;
    const settle = () =>
      server.as('vinh.dq').post<{ state: string }>(`/api/product-reports/${report?.id}/settling`, {
        ...{ version: 1, state: 'taken', edition: '2024', standardMinutes: 120 },
      });
    expect((await settle()).body).toEqual({ state: 'taken', isUnweighed: true });
    expect((await settle()).body.state).toBe('taken');
    const products = await server.db
      .selectFrom('output_product')
      .select(['code', 'name', 'standardMinutes', 'coefficientMilli'])
      .where('code', 'like', '%.PS%')
      .execute();
    expect(products).toEqual([
      { code: 'NV-01.PS1', name: 'Rà soát hồ sơ số hóa', standardMinutes: 120, coefficientMilli: 1000 },
    ]);
    expect((await read('phuc.nv')).body.reports).toMatchObject([
      { productCode: 'NV-01.PS1', state: 'taken' },
    ]);
  });

  it('weighs what the head said where a head took it as new work', async () => {
    await openDraft();
    const fresh = { productId: null, proposedName: 'Sổ tay nghiệp vụ', coefficientMilli: 2500 };
    await giveTask(server, 'an.nth', taskFor(server, fresh));
    const { reports } = (await read('phuc.nv')).body;
    const report = reports.find(({ name }) => name === 'Sổ tay nghiệp vụ');
    const { body } = await server.as('vinh.dq').post(`/api/product-reports/${report?.id}/settling`, {
      ...{ version: 1, state: 'taken', edition: '2024', standardMinutes: null },
    });
    expect(body).toEqual({ state: 'taken', isUnweighed: false });
    const made = await server.db
      .selectFrom('output_product')
      .select('coefficientMilli')
      .where('name', '=', 'Sổ tay nghiệp vụ')
      .execute();
    expect(made).toEqual([{ coefficientMilli: 2500 }]);
  });

  it('that is declined says why, to who named it as well', async () => {
    const fresh = { productId: null, proposedName: 'Sổ tay nghiệp vụ', coefficientMilli: 2500 };
    const { body: given } = await giveTask(server, 'an.nth', taskFor(server, fresh));
    const { reports } = (await read('phuc.nv')).body;
    const settle = (more: object) =>
      server.as('vinh.dq').post(`/api/product-reports/${reports[0]?.id}/settling`, {
        ...{ version: 1, state: 'declined', edition: null, standardMinutes: null },
        ...more,
      });
    expect((await settle({ reason: ' - ' })).body).toMatchObject({ code: 'proposal-reason-missing' });
    expect((await settle({ reason: 'Trùng với Văn bản hướng dẫn' })).status).toBe(200);
    const declined = { state: 'declined', answer: 'Trùng với Văn bản hướng dẫn' };
    expect((await server.as('an.nth').get(`/api/tasks/${given.id}`)).body).toMatchObject({
      report: declined,
    });
    expect((await server.as('ha.ttt').get(`/api/tasks/${given.id}/story`)).body).toMatchObject({
      report: declined,
    });
    expect((await read('phuc.nv')).body.reports).toMatchObject([declined]);
  });

  it('is never put into an edition in force', async () => {
    await offer('phuc.nv');
    const [report] = (await read('phuc.nv')).body.reports;
    const { body } = await server.as('vinh.dq').post(`/api/product-reports/${report?.id}/settling`, {
      ...{ version: 1, state: 'taken', edition: '2023', standardMinutes: null },
    });
    expect(body.code).toBe('edition-not-draft');
  });
});
