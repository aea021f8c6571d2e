import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type Refusal, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

/** What the server says about a line of which some fields are as a broken page would send them. */
async function refusal(changes: Record<string, unknown>): Promise<Refusal> {
  const input = { ...lineOf(server), ...changes };
  const { status, body } = await server.as('ha.ttt').put(`/api/work-entries/${newId()}`, input);
  expect([status, body.code]).toEqual([400, 'bad-input']);
  return body;
}

const output = { id: newId(), name: 'Tờ trình', quantity: 1, documentNumber: '' };
const limit = (code: string, limit: number) => ({ code, params: { limit } });

describe('a field that a line cannot have', () => {
  it.each<[path: string, value: unknown, problem: object]>([
    ['workedOn', '2026-02-30', { code: 'bad-day' }],
    ['workedOn', '12/01/2024', { code: 'bad-day' }],
    ['workedOn', 20240112, { code: 'bad-value' }],
    ['unitId', 'CCVC', { code: 'bad-id' }],
    ['productId', '', { code: 'bad-id' }],
    ['minutes', 0, { code: 'bad-minutes' }],
    ['minutes', 1.5, { code: 'bad-minutes' }],
    ['minutes', '90', { code: 'bad-minutes' }],
    ['minutes', null, { code: 'bad-minutes' }],
    ['minutes', 1441, { code: 'over-a-day' }],
    ['minutes', 1e300, { code: expect.stringMatching(/^(bad-minutes|over-a-day)$/) }],
    ['state', 'finished', { code: 'bad-value' }],
    ['ordinal', -1, { code: 'bad-value' }],
    ['ordinal', 2 ** 31, { code: 'bad-value' }],
    ['version', 2 ** 31, { code: 'bad-value' }],
    ['version', undefined, { code: 'bad-value' }],
    ['note', 'x'.repeat(2001), limit('too-long', 2000)],
    ['note', 'a\u0000b', { code: 'bad-character' }],
    ['note', ['x'], { code: 'bad-value' }],
    ['adHocBy', 'x'.repeat(201), limit('too-long', 200)],
    ['output', 'Tờ trình', { code: 'bad-value' }],
  ])('is named beside it: %s %j', async (path, value, problem) => {
    const { fields = [] } = await refusal({ [path]: value });
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) expect(field).toEqual({ path, ...problem });
  });

  it.each<[field: string, value: unknown, problem: object]>([
    ['name', ' \n ', { code: 'missing' }],
    ['name', 'x'.repeat(301), limit('too-long', 300)],
    ['quantity', 0, { code: 'bad-quantity' }],
    ['quantity', 100_001, { code: 'bad-quantity' }],
    ['quantity', 1.5, { code: 'bad-quantity' }],
    ['id', 'x', { code: 'bad-id' }],
  ])('is named by its way down to it: output %s %j', async (field, value, problem) => {
    const { fields } = await refusal({ output: { ...output, [field]: value } });
    expect(fields).toEqual([{ path: `output.${field}`, ...problem }]);
  });

  it('does not hide the others', async () => {
    const { fields = [] } = await refusal({ minutes: 0, unitId: 'x', output: { ...output, name: '' } });
    expect(fields.map(({ path }) => path).toSorted()).toEqual(['minutes', 'output.name', 'unitId']);
  });

  it('leaves nothing behind', async () => {
    const lines = await server.db.selectFrom('work_entry').select('id').execute();
    const days = await server.db.selectFrom('work_day').select('id').execute();
    expect([lines, days]).toEqual([[], []]);
  });
});

describe('a field that nobody asked for', () => {
  it('is passed over: whose line it is and what it counts are not for the page to say', async () => {
    const [id, bao] = [newId(), server.fixture.cadreIds.bao];
    const claims = { cadreId: bao, coefficientMilli: 9_000_000, month: '2020-01', importKey: 'm:1' };
    const { status } = await writeLine(server, 'ha.ttt', { ...lineOf(server), ...claims }, id);
    expect(status).toBe(200);
    const find = server.db.selectFrom('work_entry').selectAll().where('id', '=', id);
    const kept = { cadreId: server.fixture.cadreIds.ha, coefficientMilli: 1000, month: '2024-01' };
    expect(await find.executeTakeFirst()).toMatchObject({ ...kept, importKey: null });
  });
});

describe('text', () => {
  it('is kept composed, trimmed and with one kind of line end', async () => {
    const note = '  Tha\u0302\u0309m \u0111i\u0323nh\r\nho\u0302\u0300 so\u031b  ';
    const { body } = await writeLine(server, 'ha.ttt', lineOf(server, { note, workedOn: '2024-01-11' }));
    expect(body.entry.note).toBe('Thẩm định\nhồ sơ');
  });

  it('of the longest length is taken, counted after trimming', async () => {
    const note = `${' '.repeat(50)}${'ế'.repeat(2000)}`;
    const answer = await writeLine(server, 'ha.ttt', lineOf(server, { note, workedOn: '2024-01-10' }));
    expect(answer.status).toBe(200);
  });
});

describe('a code with U+0000', () => {
  it('is refused beside its field: PostgreSQL breaks on it while it looks', async () => {
    const { status, body } = await server
      .as('thu.dt')
      .post('/api/finding-runs', { month: '2024-01', unit: 'SNV\0' });
    expect([status, body.fields]).toEqual([400, [{ path: 'unit', code: 'bad-character' }]]);
  });
});

describe('an address', () => {
  it.each([
    ...['/api/work-days/2024-02-30', '/api/work-days/hom-nay', '/api/summary/2024-13'],
    ...['/api/cadres/CB-HA/work-days/2024-01-12', '/api/schemes/xyz'],
    ...['/api/cadres/CB%00HA', '/api/cadres?unit=SNV%00'],
  ])('that nobody can have written is not there: %s', async (path) => {
    const { status, body } = await server.as('an.nth').get(path);
    expect([status, body.code, body.fields]).toEqual([404, 'not-found', undefined]);
  });
});

it('is decoded once: what is encoded twice is another code', async () => {
  const codes = { 'CB-HA': 200, 'CB%2DHA': 200, 'CB%252DHA': 404 };
  for (const [code, status] of Object.entries(codes)) {
    const answer = await server.as('phuc.nv').get(`/api/cadres/${code}`);
    expect([code, answer.status]).toEqual([code, status]);
  }
});

describe('a parameter that comes twice', () => {
  it.each([
    '/api/summary/2024-01/export?format=xlsx&view=units&view=people',
    '/api/summary/2024-01/export?format=xlsx&format=csv&view=units',
    '/api/cadres?q=ha&q=an',
  ])('is none: %s', async (path) => {
    const twice = await server.as('phuc.nv').get(path);
    expect([twice.status, twice.body.code]).toEqual([400, 'bad-input']);
  });

  it('is not read from elsewhere: no query takes the place of a field or of a part of the address', async () => {
    const id = newId();
    const line = lineOf(server);
    const path = `/api/work-entries/${id}?minutes=1&id=${newId()}`;
    expect((await server.as('ha.ttt').put(path, line)).status).toBe(200);
    const row = await server.db
      .selectFrom('work_entry')
      .select(['id', 'minutes'])
      .where('id', '=', id)
      .execute();
    expect(row).toEqual([{ id, minutes: line.minutes }]);
  });
});
