import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, monthSumsOf, writeLine } from '../testing/line.ts';

let server: TestServer;
const opened: TestServer[] = [];
beforeEach(async () => {
  server = await openTestServer();
  opened.push(server);
});
afterAll(async () => {
  for (const { close } of opened) await close();
});

const revisionsOf = (id: string) =>
  server.db
    .selectFrom('work_entry_revision')
    .selectAll()
    .where('entryId', '=', id)
    .orderBy('version')
    .execute();
const auditOf = (id: string) =>
  server.db.selectFrom('audit_event').select('act').where('objectId', '=', id).orderBy('id').execute();

describe('writing a line', () => {
  it('keeps it with its product, and with the unit, position and coefficient of its day', async () => {
    const { status, body } = await writeLine(server, 'ha.ttt', lineOf(server));
    expect(status).toBe(200);
    expect(body.entry).toMatchObject({
      minutes: 150,
      state: 'done',
      version: 1,
      productName: expect.any(String),
    });
    expect(body.entry.outputs).toMatchObject([
      { name: 'Văn bản thẩm định', quantity: 1, deliveredOn: '2024-01-12' },
    ]);
    const row = await server.db.selectFrom('work_entry').selectAll().executeTakeFirstOrThrow();
    const product = await server.db
      .selectFrom('output_product')
      .select('coefficientMilli')
      .where('id', '=', row.productId ?? '')
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ month: '2024-01', unitId: server.fixture.unitIds.ccvc, ...product });
  });

  it('sent twice is one line, one audit event and no revision', async () => {
    const [id, input] = [newId(), lineOf(server)];
    await writeLine(server, 'ha.ttt', input, id);
    const again = await writeLine(server, 'ha.ttt', input, id);
    expect(again.status).toBe(200);
    expect(again.body.entry.version).toBe(1);
    expect(await revisionsOf(id)).toEqual([]);
    expect(await auditOf(id)).toEqual([{ act: 'entry.create' }]);
  });

  it('sent twice at once is one line', async () => {
    const [id, input] = [newId(), lineOf(server)];
    await server.as('ha.ttt').get('/api/me');
    const answers = await Promise.all([1, 2, 3].map(() => writeLine(server, 'ha.ttt', input, id)));
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200]);
    expect(await server.db.selectFrom('work_entry').select('id').execute()).toEqual([{ id }]);
  });

  it('keeps each earlier content as a revision', async () => {
    const [id, input] = [newId(), lineOf(server)];
    await writeLine(server, 'ha.ttt', input, id);
    const changed = await writeLine(server, 'ha.ttt', { ...input, minutes: 90, version: 1 }, id);
    expect(changed.body.entry).toMatchObject({ minutes: 90, version: 2 });
    const [revision] = await revisionsOf(id);
    expect(revision).toMatchObject({ version: 1, kind: 'changed', accountId: server.fixture.accountIds.ha });
    expect(JSON.parse(revision?.content ?? '').entry).toMatchObject({ minutes: 150 });
  });

  it('takes a change whose answer was lost for what it is', async () => {
    const [id, input] = [newId(), lineOf(server)];
    await writeLine(server, 'ha.ttt', input, id);
    const change = { ...input, minutes: 90, version: 1 };
    await writeLine(server, 'ha.ttt', change, id);
    expect(await writeLine(server, 'ha.ttt', change, id)).toMatchObject({
      status: 200,
      body: { entry: { version: 2 } },
    });
  });

  it('answers a stale version with the current line', async () => {
    const [id, input] = [newId(), lineOf(server)];
    await writeLine(server, 'ha.ttt', input, id);
    await writeLine(server, 'ha.ttt', { ...input, minutes: 90, version: 1 }, id);
    const stale = await writeLine(server, 'ha.ttt', { ...input, minutes: 30, version: 1 }, id);
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'stale-version', current: { minutes: 90, version: 2 } },
    });
  });

  it('refuses another line under a known id', async () => {
    const id = newId();
    await writeLine(server, 'ha.ttt', lineOf(server), id);
    const other = await writeLine(server, 'ha.ttt', lineOf(server, { minutes: 30 }), id);
    expect(other).toMatchObject({ status: 409, body: { code: 'duplicate-id' } });
  });

  it("hides somebody else's line", async () => {
    const id = newId();
    await writeLine(server, 'ha.ttt', lineOf(server), id);
    expect((await writeLine(server, 'bao.pq', lineOf(server, { version: 1 }), id)).status).toBe(404);
    expect((await writeLine(server, 'an.nth', lineOf(server, { version: 1 }), id)).status).toBe(404);
  });
});

describe('a line that breaks a rule', () => {
  it.each([
    ['no minutes', { minutes: 0 }, 400, 'minutes', 'bad-minutes'],
    ['25 hours', { minutes: 1500 }, 400, 'minutes', 'over-a-day'],
    ['half a minute', { minutes: 0.5 }, 400, 'minutes', 'bad-minutes'],
    ['more than 12 hours', { minutes: 721 }, 422, 'minutes', 'day-over-limit'],
    ['a future day', { workedOn: '2024-01-15' }, 422, 'workedOn', 'future-day'],
    ['a day that does not exist', { workedOn: '2024-02-30' }, 400, 'workedOn', 'bad-day'],
    ['a day before the person came', { workedOn: '2022-12-30' }, 422, 'positionId', 'no-post-that-day'],
    ['a control character', { note: 'xấu\u0000' }, 400, 'note', 'bad-character'],
    ['half a pair', { note: 'xấu\ud83d' }, 400, 'note', 'bad-character'],
    ['a text over the limit', { note: 'x'.repeat(2001) }, 400, 'note', 'too-long'],
    ['ad hoc work that nobody asked for', { productId: null }, 422, 'adHocBy', 'ad-hoc-asker-missing'],
    [
      'ad hoc work asked for by nothing visible',
      { productId: null, adHocBy: '\u200b\u202e' },
      422,
      'adHocBy',
      'ad-hoc-asker-missing',
    ],
    ['work under way of no task', { state: 'under-way' as const }, 400, 'taskId', 'missing'],
  ])('is refused for %s', async (_, change, status, path, code) => {
    const answer = await writeLine(server, 'ha.ttt', lineOf(server, change));
    expect(answer.status).toBe(status);
    expect(answer.body.fields).toMatchObject([{ path, code }]);
    expect(await server.db.selectFrom('work_entry').select('id').execute()).toEqual([]);
    expect(await server.db.selectFrom('work_day').select('id').execute()).toEqual([]);
  });

  it('is refused for a product of another position', async () => {
    const productId = server.fixture.productIds.finance[0] ?? null;
    const answer = await writeLine(server, 'ha.ttt', lineOf(server, { productId }));
    expect(answer.body).toMatchObject({ code: 'product-not-of-position', fields: [{ path: 'productId' }] });
  });

  it('is refused for a post the person does not hold', async () => {
    const answer = await writeLine(server, 'ha.ttt', lineOf(server, { unitId: server.fixture.unitIds.stc }));
    expect(answer.body).toMatchObject({ code: 'no-post-that-day' });
  });

  it('is refused when all lines of the day come to more than 12 hours', async () => {
    await writeLine(server, 'ha.ttt', lineOf(server, { minutes: 700 }));
    const answer = await writeLine(server, 'ha.ttt', lineOf(server, { minutes: 21, output: null }));
    expect(answer.body).toMatchObject({
      code: 'day-over-limit',
      fields: [{ params: { total: 721, others: 700, limit: 720 } }],
    });
  });

  it('is refused when two of them race past 12 hours', async () => {
    await server.as('ha.ttt').get('/api/me');
    const lines = Array.from({ length: 4 }, () => lineOf(server, { minutes: 300, output: null }));
    const answers = await Promise.all(lines.map((line) => writeLine(server, 'ha.ttt', line)));
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 200, 422, 422]);
  });

  it('is refused for a body that is no JSON, an unknown id and a stranger', async () => {
    const raw = await server.as('ha.ttt').raw(`/api/work-entries/${newId()}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: '{',
    });
    expect(raw.status).toBe(400);
    expect((await writeLine(server, 'ha.ttt', lineOf(server), 'not-an-id')).status).toBe(400);
    expect((await server.stranger().put(`/api/work-entries/${newId()}`, lineOf(server))).status).toBe(401);
  });
});

describe('removing a line', () => {
  it('keeps its content, takes its product and can be repeated', async () => {
    const id = newId();
    await writeLine(server, 'ha.ttt', lineOf(server), id);
    const remove = () => server.as('ha.ttt').post(`/api/work-entries/${id}/removal`, { version: 1 });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(204);
    expect(await server.db.selectFrom('output').select('id').execute()).toEqual([]);
    expect(await revisionsOf(id)).toMatchObject([{ kind: 'removed', version: 1 }]);
    expect(await monthSumsOf(server, 'ha')).toBeUndefined();
    expect((await writeLine(server, 'ha.ttt', lineOf(server), id)).status).toBe(409);
  });
});

describe('sums of a person', () => {
  it('count drafts as waiting only', async () => {
    await writeLine(server, 'ha.ttt', lineOf(server));
    expect(await monthSumsOf(server, 'ha')).toMatchObject({ minutes: 0, minutesWaiting: 150, loggedMask: 0 });
  });
});
