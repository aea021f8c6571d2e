import { newId } from '@so-viec/shared/id/uuidv7';
import { NO_WORDS, type ReportWords } from '@so-viec/shared/report/report-content';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDay, openTestServer, sumUp, type TestServer } from '../../testing/index.ts';
import { giveRole } from '../../testing/roles.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const ccvc = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  await addDay(db, { ...ccvc, cadreId: fixture.cadreIds.ha, day: '2024-01-09', lines: [{ minutes: 431 }] });
  await sumUp(db, '2024-01');
});
afterEach(() => server.close());

interface View {
  id: string;
  version: number;
  ordinal: number;
  words: ReportWords;
  mayWrite: boolean;
  content: { issuer: { body: string } };
  code?: string;
  current?: { version: number };
}

const SIGNED = { ...NO_WORDS, number: '12/BC-SNV', datedOn: '2024-02-05', signer: 'Lê Văn An' };
const REMARKS = 'Nhận xét chưa ban hành';
const at = (id: string, more = '') => `/api/report-editions/${id}${more}`;

async function made(as: string) {
  const id = newId();
  const { body } = await server.as(as).put<View>(at(id), { period: '2024-01', unit: 'SNV' });
  return body;
}
const write = (as: string, { id, version }: View, remarks = REMARKS) =>
  server.as(as).put<View>(at(id, '/words'), { version, style: 'state', words: { ...SIGNED, remarks } });
const issue = (as: string, { id, version }: View) => server.as(as).post<View>(at(id, '/issue'), { version });
const drop = (as: string, { id, version }: View) => server.as(as).delete<View>(at(id), { version });
const listed = async (as: string) => {
  const { body } = await server.as(as).get<{ editions: { id: string }[] }>('/api/report-editions');
  return body.editions.map(({ id }) => id);
};

/** What somebody gets of an edition, step by step: read, list, file, words, issue, drop. */
async function stepsOf(as: string, view: View) {
  const read = await server.as(as).get<View>(at(view.id));
  const file = await server.as(as).raw(at(view.id, '/file?format=csv'));
  return {
    read: read.status,
    listed: (await listed(as)).includes(view.id),
    file: file.status,
    words: (await write(as, view, 'Sửa hộ')).status,
    issue: (await issue(as, view)).status,
    drop: (await drop(as, view)).status,
  };
}

const HIDDEN = { read: 404, listed: false, file: 404 };
const UNKNOWN = { words: 404, issue: 404, drop: 404 };
const REFUSED = { words: 403, issue: 403, drop: 403 };
const READ_ONLY = { read: 200, listed: true, file: 200, ...REFUSED };

describe('an edition of a report belongs to who issues it', () => {
  it.each([
    ['thu.dt', 'phuc.nv', UNKNOWN],
    ['phuc.nv', 'thu.dt', UNKNOWN],
    // They write no report at all, and are told so of any id.
    ['thu.dt', 'tuan.lm', REFUSED],
    ['thu.dt', 'son.lv', REFUSED],
    ['phuc.nv', 'hanh.dt', REFUSED],
  ])(
    'what %s writes is not seen, written, issued or dropped by %s before it is issued',
    async (own, other, writes) => {
      const { body: view } = await write(own, await made(own));
      expect([view.mayWrite, view.words.remarks]).toEqual([true, REMARKS]);
      expect(await stepsOf(other, view)).toEqual({ ...HIDDEN, ...writes });
      expect(await listed(own)).toContain(view.id);
      const { body: issued, status } = await issue(own, view);
      expect([status, issued.words.remarks, issued.version]).toEqual([200, REMARKS, view.version + 1]);
      expect(await stepsOf(other, issued)).toEqual(READ_ONLY);
      expect((await server.as(other).get<View>(at(view.id))).body.mayWrite).toBe(false);
    },
    90_000,
  );

  it('has the committee at the head of its paper about a body, and the body at the head of its own', async () => {
    const heads = await Promise.all(['thu.dt', 'phuc.nv'].map(made));
    const [committee, own] = heads.map(({ content }) => content.issuer.body);
    expect([committee === own, own]).toEqual([false, 'Sở Nội vụ']);
  });

  it('is shared by the officers of one body', async () => {
    await giveRole(server, 'an.nth', 'personnel', server.fixture.unitIds.snv);
    const view = await made('phuc.nv');
    expect(await listed('an.nth')).toContain(view.id);
    const { status, body } = await write('an.nth', view);
    expect([status, body.mayWrite]).toEqual([200, true]);
  });

  it('of old, which does not say whose it is, is of who made it', async () => {
    await giveRole(server, 'an.nth', 'personnel', server.fixture.unitIds.snv);
    const view = await made('phuc.nv');
    await server.db.updateTable('report_edition').set({ issuerUnitId: null, issuedAs: null }).execute();
    expect((await write('an.nth', view)).status).toBe(404);
    expect(await listed('phuc.nv')).toContain(view.id);
    expect((await write('phuc.nv', view)).status).toBe(200);
  });
});

describe('an edition that is dropped', () => {
  it('is dropped as it was seen: an old version is refused with the row as it stands', async () => {
    const view = await made('phuc.nv');
    const { body: written } = await write('phuc.nv', view);
    const stale = await drop('phuc.nv', view);
    expect([stale.status, stale.body.code, stale.body.current?.version]).toEqual([
      ...[412, 'stale-version', written.version],
    ]);
    expect((await server.as('phuc.nv').delete(at(view.id))).status).toBe(400);
    expect((await drop('phuc.nv', written)).status).toBe(204);
  });

  it('leaves its number given, its text nowhere, and what it was in the log', async () => {
    const first = await made('phuc.nv');
    const { body: written } = await write('phuc.nv', first);
    expect((await drop('phuc.nv', written)).status).toBe(204);
    expect([(await server.as('phuc.nv').get(at(first.id))).status, await listed('phuc.nv')]).toEqual([
      404,
      [],
    ]);
    const row = await server.db.selectFrom('report_edition').selectAll().executeTakeFirstOrThrow();
    expect([row.content, row.words]).toEqual(['', '']);
    expect([first.ordinal, (await made('phuc.nv')).ordinal]).toEqual([1, 2]);
    const { detail } = await server.db
      .selectFrom('audit_event')
      .select('detail')
      .where('act', '=', 'report.drop')
      .executeTakeFirstOrThrow();
    const unitId = server.fixture.unitIds.snv;
    expect(JSON.parse(detail ?? '')).toEqual({ ordinal: 1, period: '2024-01', unitId });
  });
});
