import { inTransaction } from '@so-viec/db';
import { OUTSIDERS, PEOPLE } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../audit/audit.ts';
import { openArchive } from '../import/read/archive.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { submitDay } from '../testing/submitted-day.ts';
import { toldTo } from '../testing/trail.ts';
import { COLUMN_TITLES, FOR_PROGRAMS } from './column-titles.ts';
import { SECTION_TITLES } from './sections.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  await submitDay(server, 'ha.ttt', [{ minutes: 90, note: '=HYPERLINK("http://x")' }]);
  await submitDay(server, 'bao.pq', [{ minutes: 60, note: 'Việc của Bảo' }]);
  const { id } = await server.db
    .selectFrom('work_day')
    .select('id')
    .where('cadreId', '=', server.fixture.cadreIds.ha)
    .executeTakeFirstOrThrow();
  await server.as('an.nth').get(`/api/day-reviews/${id}`);
});
afterAll(() => server.close());

async function fileOf(as: string, path: string) {
  const response = await server.as(as).raw(path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const archive = await openArchive(new Uint8Array(await response.arrayBuffer()), () => undefined);
  const json = archive.names.find((name) => name.endsWith('.json')) ?? '';
  const xlsx = archive.names.find((name) => name.endsWith('.xlsx')) ?? '';
  const text = await archive.text(json);
  const chunks: Buffer[] = [];
  for await (const chunk of archive.chunks(xlsx)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  archive.close();
  return { text, bytes, ...(JSON.parse(text) as { format: string; sections: Record<string, object[]> }) };
}
const own = () => fileOf('ha.ttt', '/api/cadres/CB-HA/data');

describe('one’s own data', () => {
  it('are all there, with who looked, and nothing of colleagues', async () => {
    const { text, format, sections } = await own();
    expect(format).toBe('so-viec.person/1');
    expect(Object.keys(sections)).toEqual(Object.keys(SECTION_TITLES));
    expect(sections.lines).toMatchObject([{ minutes: 90, note: '=HYPERLINK("http://x")' }]);
    expect(sections.daySteps).toMatchObject([{ kind: 'submission', byName: PEOPLE.ha.name }]);
    expect(sections.sessions).toHaveLength(1);
    expect(sections.seenBy).toMatchObject([{ act: 'person.read', byName: PEOPLE.an.name }]);
    const others = Object.values(PEOPLE).filter(
      ({ name }) => name !== PEOPLE.ha.name && name !== PEOPLE.an.name,
    );
    expect(others.filter(({ name }) => text.includes(name))).toEqual([]);
    expect(text).not.toContain('Việc của Bảo');
    for (const secret of ['passwordHash', '$argon2id', 'p256dh']) expect(text).not.toContain(secret);
  });

  it('are a workbook, too, that runs nothing', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await own()).bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const lines = workbook.getWorksheet(SECTION_TITLES.lines);
    const cells: unknown[] = [];
    lines?.eachRow((row) => row.eachCell(({ value }) => cells.push(value)));
    expect(cells).toEqual(expect.arrayContaining(['=HYPERLINK("http://x")', 1.5, 'Nội dung']));
  });
});

describe('who read and changed what is one’s own', () => {
  interface Act {
    at: string;
    act: string;
    byName: string | null;
  }
  const named = (acts: readonly Act[]) =>
    acts.map(({ at, act, byName }) => `${at} ${act} ${byName ?? 'Hệ thống'}`).toSorted();

  it('is told by the file as by the page, whichever of the rows it was', async () => {
    const { db, fixture } = server;
    const { id, version } = await submitDay(server, 'duyen.ltm');
    const answer = { id: newId(), version, reason: 'Thiếu số' };
    await server.as('an.nth').post(`/api/day-reviews/${id}/return`, answer);
    const given = { id: newId(), role: 'personnel', unitCode: 'SNV', fromOn: '2024-01-15', toOn: null };
    const roles = `/api/accounts/${fixture.accountIds.duyen}/roles`;
    expect((await server.as('vinh.dq').post(roles, given)).status).toBe(201);
    const what = { what: 'cadres', period: '' };
    const imported = { object: 'cadre', objectId: fixture.cadreIds.duyen, detail: what };
    const by = { at: server.now().toISOString(), accountId: null };
    await inTransaction(db, (trx) => audit(trx, by, 'person.import', imported));
    const page = await server.as('duyen.ltm').get<{ events: Act[] }>('/api/me/trail/2024-01');
    const { sections } = await fileOf('duyen.ltm', '/api/cadres/CB-DUYEN/data');
    const seenBy = sections.seenBy as (Act & { told: string; detail: string })[];
    expect(named(seenBy)).toEqual(named(page.body.events));
    expect(seenBy.map(({ told, byName, detail }) => [told, byName, detail])).toEqual(
      expect.arrayContaining([
        ['Trả lại ngày ghi', PEOPLE.an.name, '12/01/2024'],
        ['Giao vai trò', OUTSIDERS.vinh.name, '“Tổ chức cán bộ”, Sở Nội vụ, từ 15/01/2024'],
        ['Nhập hồ sơ cán bộ từ tệp', 'Hệ thống', ''],
      ]),
    );
  });
});

it('who is nobody in the log takes what is kept about their login, and reads who changed it', async () => {
  const { vinh, thu } = server.fixture.accountIds;
  await server.as('thu.dt').get('/api/me');
  const given = { id: newId(), role: 'auditor', unitCode: 'TINH', fromOn: '2024-01-15', toOn: null };
  expect((await server.as('vinh.dq').post(`/api/accounts/${thu}/roles`, given)).status).toBe(201);
  const { text, format, sections } = await fileOf('thu.dt', '/api/me/data');
  expect(format).toBe('so-viec.account/1');
  expect(Object.keys(sections).toSorted()).toEqual([
    ...['account', 'browsers', 'devices', 'links', 'noticeReadings', 'preferences', 'roles', 'seenBy'],
    ...['sessions', 'signInTries'],
  ]);
  expect(sections.account).toMatchObject([{ username: 'thu.dt' }]);
  expect(sections.sessions).toHaveLength(1);
  expect(sections.signInTries).toMatchObject([{ step: 'password', succeeded: 1 }]);
  const told = { act: 'role.give', byName: OUTSIDERS.vinh.name };
  const name = '“Kiểm tra, chỉ xem”, Tỉnh, từ 15/01/2024';
  expect(sections.seenBy).toMatchObject([{ ...told, told: 'Giao vai trò', detail: name }]);
  const page = await server.as('thu.dt').get('/api/me/trail/2024-01');
  expect(page.body).toMatchObject({ events: [{ ...told, name }] });
  expect(text).not.toContain('vinh.dq');
  const exported = await server.db
    .selectFrom('audit_event')
    .select(['accountId', 'object'])
    .where('act', '=', 'person-data.export')
    .where('objectId', 'in', [vinh, thu])
    .execute();
  expect(exported).toEqual([{ accountId: thu, object: 'account' }]);
});

describe('the file for who keeps the records', () => {
  it('leaves out what is the person’s alone, and stands in the trail', async () => {
    const { sections } = await fileOf('phuc.nv', '/api/cadres/CB-HA/data');
    expect(sections.lines).toHaveLength(1);
    for (const name of ['notices', 'sessions', 'seenBy', 'templates'])
      expect(sections).not.toHaveProperty(name);
    const told = await server.db
      .selectFrom('audit_event')
      .select(['accountId', 'detail'])
      .where('act', '=', 'person-data.export')
      .where('objectId', '=', server.fixture.cadreIds.ha)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(told.accountId).toBe(server.fixture.accountIds.phuc);
    expect(JSON.parse(told.detail)).toMatchObject({ purpose: 'officer', rows: expect.any(Number) });
    const { body } = await server.as('ha.ttt').get('/api/me/trail/2024-01');
    expect(body).toMatchObject({
      events: expect.arrayContaining([
        expect.objectContaining({ act: 'person-data.export', byName: PEOPLE.phuc?.name }),
      ]),
    });
  });

  it('goes to nobody else', async () => {
    for (const [who, status] of [
      ['bao.pq', 404],
      ['an.nth', 403],
      ['thu.dt', 403],
    ] as const)
      expect((await server.as(who).raw('/api/cadres/CB-HA/data')).status).toBe(status);
  });
});

describe('the file that moves along', () => {
  it('has posts, months and finished papers, and no lines of work', async () => {
    const { cadreIds, unitIds, positionIds } = server.fixture;
    const place = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
    const scored = { resultHundredths: 6800, generalHundredths: 2800, totalHundredths: 9600, kind: 'staff' };
    const review = (period: string, state: string) => ({
      ...{ id: `r-${period}`, ...place, ...scored, period, packId: 'nd335-2025', state, level: 'B' },
      ...{
        submittedAt: null,
        approvedOn: null,
        appealUntilOn: null,
        answerDueOn: null,
        faults: 0,
        delays: 0,
      },
      ...{ createdAt: '2024-01-01T00:00:00.000Z', version: 1 },
    });
    await server.db
      .insertInto('review')
      .values([review('2023-11', 'approved'), review('2023-12', 'scored')])
      .execute();
    const { format, sections } = await fileOf('phuc.nv', '/api/cadres/CB-HA/transfer-file');
    expect(format).toBe('so-viec.transfer/1');
    expect(sections.posts).toMatchObject([{ unitCode: 'SNV-CCVC', positionCode: 'NV-01', toOn: null }]);
    expect(sections.months).toMatchObject([{ month: '2024-01', minutes: 90 }]);
    expect(sections.reviews).toMatchObject([{ period: '2023-11', totalHundredths: 9600 }]);
    for (const name of ['lines', 'days', 'findings', 'account']) expect(sections).not.toHaveProperty(name);
    const told = await toldTo(server, 'ha.ttt', '2024-01');
    // That for the records above, and this one.
    expect(told.filter((act) => act === 'person-data.export')).toHaveLength(2);
    expect((await server.as('ha.ttt').raw('/api/cadres/CB-HA/transfer-file')).status).toBe(403);
  });
});

it('every column of every part has its words', async () => {
  const { sections } = await own();
  const keys = Object.values(sections).flatMap((rows) => Object.keys(rows[0] ?? {}));
  expect(keys.filter((key) => !Object.hasOwn(COLUMN_TITLES, key) && !FOR_PROGRAMS.has(key))).toEqual([]);
  for (const title of Object.values(SECTION_TITLES)) expect(title.length).toBeLessThanOrEqual(31);
  expect(new Set(Object.values(SECTION_TITLES)).size).toBe(Object.keys(SECTION_TITLES).length);
});
