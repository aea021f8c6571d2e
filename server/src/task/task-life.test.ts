import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { maker } from '../testing/products.ts';
import { giveTask, partFor, stepTask, taskFor } from '../testing/tasks.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const given = async (changes = {}) => (await giveTask(server, 'an.nth', taskFor(server, changes))).body.id;
const rowOf = (id: string) =>
  server.db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst();
const stepsOf = (id: string) =>
  server.db
    .selectFrom('task_step')
    .select(['kind', 'reason', 'detail'])
    .where('taskId', '=', id)
    .orderBy('sequence')
    .execute();

describe('a due day', () => {
  it('moves, and the days before stay in the story', async () => {
    const id = await given();
    const move = { id: newId(), version: 1, dueOn: '2024-02-02', reason: 'Chờ ý kiến Ban Tổ chức' };
    for (const _ of ['once', 'twice']) {
      const { status, body } = await stepTask(server, 'an.nth', [id, 'due-day'], move);
      expect([status, body.version]).toEqual([200, 2]);
    }
    await stepTask(server, 'anh.vn', [id, 'due-day'], { version: 2, dueOn: '2024-02-05' });
    const moves = (await stepsOf(id)).slice(1).map(({ detail }) => JSON.parse(detail));
    expect(moves).toEqual([
      { from: '2024-01-25', to: '2024-02-02' },
      { from: '2024-02-02', to: '2024-02-05' },
    ]);
  });

  it('never lies before the start', async () => {
    const id = await given();
    const { body } = await stepTask(server, 'an.nth', [id, 'due-day'], { version: 1, dueOn: '2024-01-07' });
    expect(body.fields).toMatchObject([
      { path: 'dueOn', code: 'task-due-before-start', params: { day: '08/01/2024' } },
    ]);
  });

  it('is moved by a head alone, of the version seen', async () => {
    const id = await given();
    const move = { version: 1, dueOn: '2024-02-02' };
    expect((await stepTask(server, 'ha.ttt', [id, 'due-day'], move)).status).toBe(403);
    expect((await stepTask(server, 'huy.tq', [id, 'due-day'], move)).status).toBe(404);
    await stepTask(server, 'an.nth', [id, 'due-day'], move);
    const stale = await stepTask(server, 'anh.vn', [id, 'due-day'], move);
    expect([stale.status, stale.body.current]).toMatchObject([412, { dueOn: '2024-02-02' }]);
  });
});

describe('a change after something was handed in', () => {
  it('to an earlier day or another number says why', async () => {
    const id = await given();
    const { status } = await maker(server, 'ha.ttt').deliverTask(id, { quantity: 1 });
    expect(status).toBe(200);
    const { version = 0 } = (await rowOf(id)) ?? {};
    const earlier = { version, dueOn: '2024-01-20' };
    const { body } = await stepTask(server, 'an.nth', [id, 'due-day'], earlier);
    expect(body).toMatchObject({ code: 'change-reason-missing', fields: [{ path: 'reason' }] });
    const more = taskFor(server, { version, quantity: 9999 });
    expect((await giveTask(server, 'an.nth', more, id)).body.code).toBe('change-reason-missing');
    const later = await stepTask(server, 'an.nth', [id, 'due-day'], { version, dueOn: '2024-01-30' });
    expect(later.status).toBe(200);
    const said = { ...more, dueOn: '2024-01-20', version: later.body.version, reason: 'Họp sớm hơn' };
    expect((await giveTask(server, 'an.nth', said, id)).status).toBe(200);
  });

  it('and a day moved into the past says why, also before', async () => {
    const id = await given();
    const past = { version: 1, dueOn: '2024-01-10' };
    const { body } = await stepTask(server, 'an.nth', [id, 'due-day'], past);
    expect(body.code).toBe('change-reason-missing');
    const said = await stepTask(server, 'an.nth', [id, 'due-day'], { ...past, reason: 'Ghi nhầm hạn' });
    expect(said.status).toBe(200);
  });
});

describe('splitting', () => {
  const split = (id: string, parts: object[], version = 1) =>
    stepTask(server, 'an.nth', [id, 'parts'], { version, parts });

  it('makes tasks of one person each that add up to the whole', async () => {
    const id = await given();
    const parts = [partFor(server, 'ha', 3), partFor(server, 'bao', 3), partFor(server, 'duyen', 4)];
    expect((await split(id, parts)).status).toBe(200);
    const rows = await server.db
      .selectFrom('task')
      .selectAll()
      .where('parentId', '=', id)
      .orderBy('id')
      .execute();
    expect(rows.map(({ quantity, coefficientMilli }) => quantity * coefficientMilli)).toEqual([
      4500, 4500, 6000,
    ]);
    expect(rows[1]).toMatchObject({
      cadreId: server.fixture.cadreIds.bao,
      origin: 'assigned',
      state: 'open',
    });
    expect((await server.as('bao.pq').get(`/api/tasks/${rows[1]?.id}`)).status).toBe(200);
    const ids = parts.map((part) => part.id);
    const events = server.db.selectFrom('audit_event').select('act').where('objectId', 'in', ids);
    expect(await events.execute()).toEqual(ids.map(() => ({ act: 'task.assigned' })));
    const again = await split(id, parts, 2);
    expect(again.body.code).toBe('task-has-parts');
  });

  it('sent twice is once; under the same id other parts are another request', async () => {
    const id = await given();
    const said = { id: newId(), version: 1, parts: [partFor(server, 'ha', 5), partFor(server, 'bao', 5)] };
    const send = (body: object) => stepTask(server, 'an.nth', [id, 'parts'], body);
    expect([(await send(said)).status, (await send(said)).status]).toEqual([200, 200]);
    const [one, two] = said.parts;
    const other = await send({
      ...said,
      parts: [
        { ...one, quantity: 7 },
        { ...two, quantity: 3 },
      ],
    });
    expect([other.status, other.body.code]).toEqual([409, 'duplicate-id']);
  });

  it('refuses 10 into parts that make 9, and says both', async () => {
    const id = await given();
    const { body } = await split(id, [partFor(server, 'ha', 4), partFor(server, 'bao', 5)]);
    expect(body.fields).toMatchObject([
      { path: 'parts', code: 'task-parts-not-whole', params: { sum: '9', whole: '10' } },
    ]);
    expect(await server.db.selectFrom('task').select('id').where('parentId', '=', id).execute()).toEqual([]);
  });

  it('weighs parts by their coefficients where they differ, exactly', async () => {
    const id = await given({ quantity: 1 });
    const weigh = (...milli: number[]) =>
      milli.map((coefficientMilli) => partFor(server, 'ha', 1, { coefficientMilli }));
    const { body } = await split(id, weigh(500, 500, 499));
    expect(body.params).toEqual({ sum: '1,499', whole: '1,5' });
    expect((await split(id, weigh(500, 500, 500))).status).toBe(200);
  });

  it('gives a part to somebody of another position under its own name', async () => {
    const id = await given({ quantity: 2 });
    const parts = [partFor(server, 'ha', 1), partFor(server, 'loi', 1, { title: 'Đưa đón đoàn' })];
    expect((await split(id, parts)).status).toBe(200);
    const [own, other] = await server.db
      .selectFrom('task')
      .selectAll()
      .where('parentId', '=', id)
      .orderBy('id')
      .execute();
    expect([own?.productId, own?.proposedName]).toEqual([server.fixture.productIds.staff[1], '']);
    expect([other?.productId, other?.proposedName, other?.coefficientMilli]).toEqual([
      null,
      'Đưa đón đoàn',
      1500,
    ]);
  });

  it('keeps the weight of what is split, and ends it after its parts', async () => {
    const id = await given({ quantity: 2 });
    const parts = [partFor(server, 'ha', 1), partFor(server, 'bao', 1)];
    await split(id, parts);
    const more = await giveTask(server, 'an.nth', taskFor(server, { version: 2, quantity: 3 }), id);
    expect(more.body.fields).toMatchObject([{ path: 'quantity', code: 'task-has-parts' }]);
    const end = () => stepTask(server, 'an.nth', [id, 'ending'], { version: 2, kind: 'closed' });
    expect((await end()).body).toMatchObject({ code: 'task-has-parts', params: { count: 2 } });
    for (const part of parts)
      await stepTask(server, 'an.nth', [part.id, 'ending'], { version: 1, kind: 'closed' });
    expect((await end()).status).toBe(200);
  });

  it.each(['2024-02-01', null, '2023-12-29'])(
    'refuses a part that is due on %s, outside the whole',
    async (dueOn) => {
      const id = await given({ quantity: 2, openedOn: '2023-12-25' });
      const at = (path: string) => ({
        path,
        code: 'task-part-due',
        params: { from: '01/01/2024', to: '25/01/2024' },
      });
      const { body } = await split(id, [partFor(server, 'ha', 1), partFor(server, 'bao', 1, { dueOn })]);
      expect(body.fields).toMatchObject([at('parts.1.dueOn')]);
      const parts = [partFor(server, 'ha', 1), partFor(server, 'bao', 1)];
      await split(id, parts);
      const moved = await stepTask(server, 'an.nth', [parts[1]?.id ?? '', 'due-day'], { version: 1, dueOn });
      expect(moved.body.fields).toMatchObject([at('dueOn')]);
    },
  );

  it('leaves nothing to hand in on the whole, and what was handed in is not split', async () => {
    const hand = (id: string) => maker(server, 'ha.ttt').deliverTask(id);
    const parts = [partFor(server, 'ha', 1), partFor(server, 'bao', 1)];
    const [halved, begun] = [await given({ quantity: 2 }), await given({ quantity: 2 })];
    expect((await split(halved, parts)).status).toBe(200);
    expect((await hand(halved)).body.code).toBe('task-has-parts');
    const story = await server.as('ha.ttt').get<{ may: object }>(`/api/tasks/${halved}/story`);
    expect(story.body.may).toMatchObject({ deliver: false, handOver: false });
    expect((await hand(begun)).status).toBe(200);
    const { version } = (await rowOf(begun)) ?? {};
    const late = await split(begun, [partFor(server, 'ha', 1), partFor(server, 'bao', 1)], version);
    expect(late.body).toMatchObject({ code: 'task-has-products', params: { count: 1 } });
  });

  it.each([
    ['a part for somebody of another body', { cadreId: 'yen' }, 'parts.1.cadreId', 'task-person-outside'],
    [
      'a part that is due before the start',
      { dueOn: '2024-01-01' },
      'parts.1.dueOn',
      'task-due-before-start',
    ],
  ])('refuses %s', async (_, changes, path, code) => {
    const id = await given({ quantity: 2 });
    const unlike = 'cadreId' in changes ? { cadreId: server.fixture.cadreIds.yen } : changes;
    const { body } = await split(id, [partFor(server, 'ha', 1), partFor(server, 'bao', 1, unlike)]);
    expect(body.fields).toMatchObject([{ path, code }]);
  });
});

describe('an ending', () => {
  const end = (id: string, kind: string, reason: string, version = 1) =>
    stepTask(server, 'an.nth', [id, 'ending'], { version, kind, reason });

  it('that leaves work undone or takes it away names its reason', async () => {
    for (const kind of ['could-not', 'cancelled']) {
      const id = await given();
      expect((await end(id, kind, '')).body.fields).toMatchObject([
        { path: 'reason', code: 'reason-missing' },
      ]);
      expect((await end(id, kind, 'Đoàn kiểm tra hoãn')).body.state).toBe(kind);
      expect((await end(id, 'closed', '', 2)).body.code).toBe('task-state');
      const { body } = await stepTask(server, 'an.nth', [id, 'reopening'], { version: 2 });
      expect(body.state).toBe('open');
      expect((await stepsOf(id)).map((step) => step.kind)).toEqual(['assigned', kind, 'reopened']);
    }
  });

  it('waits until what was delivered is decided', async () => {
    const id = await given({ quantity: 1 });
    const line = lineOf(server, { taskId: id, productId: server.fixture.productIds.staff[1] ?? null });
    expect((await writeLine(server, 'ha.ttt', line)).status).toBe(200);
    const { version = 0 } = (await rowOf(id)) ?? {};
    expect((await end(id, 'closed', '', version)).body).toMatchObject({
      code: 'task-products-undecided',
      params: { count: 1 },
    });
  });
});
