import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, monthSumsOf, writeLine } from '../testing/line.ts';

interface DayView {
  posts: { positionId: string; positionName: string }[];
}
interface Offered {
  products: { id: string; code: string }[];
  frequent: { productId: string; positionId: string }[];
  lastDay: { entries: { productId: string; positionId: string; productName: string }[] };
}
interface Summary {
  figures: Record<string, unknown>;
}

/** The new edition measures by another standard product from 15/01/2024 on. */
const FROM = '2024-01-15';
let server: TestServer;

beforeEach(async () => {
  server = await openTestServer();
  await server.db
    .updateTable('output_product')
    .set({ isStandard: 0 })
    .where('code', '<>', 'NV-01.1')
    .execute();
});
afterEach(() => server.close());

const vinh = () => server.as('vinh.dq');
const summary = async () => (await server.as('thu.dt').get<Summary>('/api/summary/2024-01')).body;
const offered = async (day: string) =>
  (await server.as('ha.ttt').get<Offered>(`/api/work-days/${day}/suggestions`)).body;

async function decide() {
  const draft = { id: newId(), code: 'MOI', title: '', fromOn: FROM, copyOf: '2023' };
  await vinh().post('/api/editions', draft);
  const of = { edition: 'MOI', code: 'NV-01.1' };
  const { body } = await vinh().get<{ products: Record<string, unknown>[] }>(
    '/api/editions/MOI/positions/NV-01',
  );
  const { id } = body.products[0] as { id: string };
  const cells = { positionCode: 'NV-01', name: 'Hồ sơ tuyển dụng', measure: 'hồ sơ', taskGroup: 'C' };
  const weight = { complexityGroup: 2, pointsMilli: 2000, standardMinutes: 120, evidenceKind: 'none' };
  const saved = await vinh().put(`/api/editions/MOI/products/${of.code}`, {
    ...{ id, version: 1, ...cells, ...weight, isStandard: true, isRepetitive: true },
  });
  expect(saved.status).toBe(204);
  const force = { version: 1, decision: '9/QĐ', decidedOn: '2024-01-10', fromOn: FROM };
  const { status } = await vinh().post('/api/editions/MOI/in-force', force);
  expect(status).toBe(200);
  return id;
}

describe('a new edition in force', () => {
  it('leaves past figures and lines as they were', async () => {
    const input = lineOf(server);
    const line = newId();
    await writeLine(server, 'ha.ttt', input, line);
    const before = [await summary(), await monthSumsOf(server, 'ha')];
    const entry = () =>
      server.db.selectFrom('work_entry').selectAll().where('id', '=', line).executeTakeFirstOrThrow();
    const written = await entry();
    await decide();
    const after = [await summary(), await monthSumsOf(server, 'ha')];
    expect(after).toEqual(before);
    expect(await entry()).toEqual(written);
    expect(written.coefficientMilli).toBe(1000);
  });

  it('offers its products from its first day on, the former ones until then', async () => {
    const newProduct = await decide();
    server.setNow('2024-01-16T02:00:00Z');
    const codeOf = async (day: string) =>
      (await offered(day)).products.find(({ code }) => code === 'NV-01.1')?.id;
    expect(await codeOf('2024-01-12')).toBe(server.fixture.productIds.staff[0]);
    expect(await codeOf(FROM)).toBe(newProduct);
  });

  it('carries people over: a later line names the new position and product, with its coefficient', async () => {
    const productId = await decide();
    server.setNow('2024-01-16T02:00:00Z');
    const { body } = await server.as('ha.ttt').get<DayView>(`/api/work-days/${FROM}`);
    const [post] = body.posts;
    expect(post?.positionId).not.toBe(server.fixture.positionIds.staff);
    const line = { workedOn: FROM, positionId: post?.positionId ?? '', productId };
    const { status } = await writeLine(server, 'ha.ttt', lineOf(server, line));
    expect(status).toBe(200);
    const old = await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: FROM }));
    expect([old.status, old.body.code]).toEqual([422, 'no-post-that-day']);
    const row = await server.db.selectFrom('work_entry').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ coefficientMilli: 1000, taskGroup: 'C' });
    const output = await server.db.selectFrom('output').selectAll().executeTakeFirstOrThrow();
    expect(output).toMatchObject({ coefficientMilli: 1000, productId });
  });

  it('counts each person once, with the days of the whole month', async () => {
    const before = await summary();
    await decide();
    const after = await summary();
    expect(after.figures).toMatchObject({
      ...{ headcount: before.figures.headcount, personDays: before.figures.personDays },
      dutyDays: before.figures.dutyDays,
    });
  });

  it('offers lines of the last day under the new products', async () => {
    await writeLine(server, 'ha.ttt', lineOf(server));
    const productId = await decide();
    server.setNow('2024-01-16T02:00:00Z');
    const { lastDay, frequent } = await offered(FROM);
    expect(lastDay.entries[0]).toMatchObject({ productId, productName: 'Hồ sơ tuyển dụng' });
    expect(frequent[0]).toMatchObject({ productId });
  });

  it('lets work of many days go on under the product it was begun with', async () => {
    const taskId = newId();
    const begun = lineOf(server, { state: 'under-way', taskId, output: null });
    expect((await writeLine(server, 'ha.ttt', begun)).status).toBe(200);
    await decide();
    server.setNow('2024-01-16T02:00:00Z');
    const { body } = await server.as('ha.ttt').get<DayView>(`/api/work-days/${FROM}`);
    const positionId = body.posts[0]?.positionId ?? '';
    const goesOn = lineOf(server, { workedOn: FROM, positionId, taskId });
    expect((await writeLine(server, 'ha.ttt', goesOn)).status).toBe(200);
    const fresh = lineOf(server, { workedOn: FROM, positionId });
    expect((await writeLine(server, 'ha.ttt', fresh)).body.code).toBe('product-not-of-position');
  });

  it('is refused for a day on which lines stand already', async () => {
    await writeLine(server, 'ha.ttt', lineOf(server));
    await vinh().post('/api/editions', { id: newId(), code: 'X', title: '', fromOn: FROM, copyOf: '2023' });
    const force = { version: 1, decision: '9/QĐ', decidedOn: '2024-01-02', fromOn: '2024-01-08' };
    const { status, body } = await vinh().post('/api/editions/X/in-force', force);
    expect([status, body.code, body.params]).toEqual([422, 'edition-has-lines', { day: '12/01/2024' }]);
  });
});
