import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { giveTask, taskFor } from '../testing/tasks.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

interface Story {
  task: { version: number; dueOn: string; cadreId: string; collaborators: { fullName: string }[] };
  steps: { kind: string; reason: string; detail: Record<string, unknown>; byName: string }[];
  canAssign: boolean;
}
const storyOf = async (id: string, who = 'an.nth') =>
  (await server.as(who).get<Story>(`/api/tasks/${id}`)).body;

describe('a head who gives work', () => {
  it('names product, number, due day and collaborators, and the person reads it', async () => {
    const id = newId();
    const collaboratorIds = [server.fixture.cadreIds.bao];
    const { status, body } = await giveTask(server, 'an.nth', taskFor(server, { collaboratorIds }), id);
    expect([status, body]).toEqual([200, { id, version: 1, state: 'open' }]);
    const row = await server.db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst();
    expect(row).toMatchObject({ coefficientMilli: 1500, quantity: 10, origin: 'assigned', state: 'open' });
    for (const who of ['an.nth', 'ha.ttt', 'bao.pq', 'tuan.lm']) {
      const story = await storyOf(id, who);
      expect([who, story.task.collaborators.map((c) => c.fullName)]).toEqual([who, ['Phạm Quốc Bảo']]);
      expect(story.steps).toMatchObject([{ kind: 'assigned', byName: 'Nguyễn Thị Hồng Ân' }]);
      expect([who, story.canAssign]).toEqual([who, who === 'an.nth' || who === 'tuan.lm']);
    }
    for (const who of ['duyen.ltm', 'yen.pt', 'huy.tq']) {
      expect([who, (await server.as(who).get(`/api/tasks/${id}`)).status]).toEqual([who, 404]);
    }
  });

  it('sends it twice and gives it once', async () => {
    const id = newId();
    const input = taskFor(server, { title: 'Giao một lần' });
    const both = await Promise.all([
      giveTask(server, 'an.nth', input, id),
      giveTask(server, 'an.nth', input, id),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await storyOf(id)).steps).toHaveLength(1);
    const other = await giveTask(server, 'an.nth', { ...input, quantity: 3 }, id);
    expect([other.status, other.body.code]).toEqual([409, 'duplicate-id']);
  });

  it('names the document it rests on, and days that people live to see', async () => {
    for (const [changes, path] of [
      [{ basis: '' }, 'basis'],
      [{ basis: '12/KH-SNV' }, 'basis'],
      [{ basisKind: 'spoken' as const, basis: '' }, 'basis'],
      [{ openedOn: '2030-01-01', dueOn: null }, 'openedOn'],
      [{ dueOn: '2099-12-31' }, 'dueOn'],
    ] as const) {
      const { body } = await giveTask(server, 'an.nth', taskFor(server, changes));
      expect(body.fields).toMatchObject([{ path }]);
    }
    expect((await giveTask(server, 'an.nth', taskFor(server, { basisKind: 'plan', basis: '' }))).status).toBe(
      200,
    );
  });

  it('says in plain letters what it says: nothing turns the text round', async () => {
    const { body } = await giveTask(
      server,
      'an.nth',
      taskFor(server, { title: 'Báo \u202ecáo\u2066 \u061cexe' }),
    );
    const row = await server.db
      .selectFrom('task')
      .select('title')
      .where('id', '=', body.id)
      .executeTakeFirst();
    expect(row?.title).toBe('Báo cáo exe');
  });

  it('names a product outside the catalogue, which is reported for addition once', async () => {
    const fresh = { productId: null, proposedName: 'Sổ tay nghiệp vụ', coefficientMilli: 2500 };
    for (const proposedName of ['Sổ tay nghiệp vụ', 'sổ tay  nghiệp vụ']) {
      const { status } = await giveTask(server, 'an.nth', taskFor(server, { ...fresh, proposedName }));
      expect(status).toBe(200);
    }
    const reports = await server.db.selectFrom('product_report').selectAll().execute();
    expect(reports).toMatchObject([{ positionCode: 'NV-01', name: 'Sổ tay nghiệp vụ', state: 'open' }]);
  });

  it.each([
    ['a product of another position', { productId: 'finance' }, 'productId', 'product-not-of-position'],
    [
      'a new product without its name',
      { productId: null, coefficientMilli: 1000 },
      'proposedName',
      'new-product-incomplete',
    ],
    [
      'a new product without its coefficient',
      { productId: null, proposedName: 'Sổ' },
      'coefficientMilli',
      'new-product-incomplete',
    ],
    ['a due day before the start', { dueOn: '2024-01-07' }, 'dueOn', 'task-due-before-start'],
    ['somebody of another body', { cadreId: 'yen', unitId: 'stc' }, 'cadreId', 'task-person-outside'],
    ['a person in a unit where they hold no post', { unitId: 'snv' }, 'cadreId', 'task-person-no-post'],
    ['a day before the person had a post', { openedOn: '2022-12-30' }, 'cadreId', 'task-person-no-post'],
    [
      'a collaborator of another body',
      { collaboratorIds: ['yen'] },
      'collaboratorIds.0',
      'task-person-outside',
    ],
    ['a lead who helps themselves', { collaboratorIds: ['ha'] }, 'collaboratorIds.0', 'bad-input'],
    ['no products at all', { quantity: 0 }, 'quantity', 'bad-quantity'],
    ['no words', { title: '  ' }, 'title', 'missing'],
  ])('is refused %s, beside the field', async (_, changes, path, code) => {
    const { cadreIds, unitIds, productIds } = server.fixture;
    const named: Record<string, string> = { ...cadreIds, finance: productIds.finance[0] ?? '' };
    const ids = Object.fromEntries(
      Object.entries(changes).map(([key, value]) => {
        if (key === 'unitId') return [key, unitIds[value as 'snv' | 'stc']];
        if (Array.isArray(value)) return [key, value.map((who) => named[who])];
        return [key, named[String(value)] ?? value];
      }),
    );
    const { body } = await giveTask(server, 'an.nth', taskFor(server, ids));
    expect(body.fields).toMatchObject([{ path, code }]);
  });

  it('gives none to themselves, nor a deputy to their head; the head above does', async () => {
    const { positionIds: _, productIds } = server.fixture;
    const toAn = taskFor(server, { productId: productIds.head[0] ?? null }, ['an', 'ccvc']);
    expect((await giveTask(server, 'an.nth', toAn)).body.code).toBe('task-own');
    expect((await giveTask(server, 'anh.vn', toAn)).body.fields).toMatchObject([
      { code: 'task-person-outside' },
    ]);
    expect((await giveTask(server, 'tuan.lm', toAn)).status).toBe(200);
    expect((await giveTask(server, 'anh.vn', taskFor(server))).status).toBe(200);
  });

  it('is nobody else: neither a colleague nor personnel, committee or administrator', async () => {
    for (const who of ['bao.pq', 'phuc.nv', 'thu.dt', 'vinh.dq', 'son.lv']) {
      const { status, body } = await giveTask(server, who, taskFor(server));
      expect([who, status, body.code]).toEqual([who, 403, 'not-allowed']);
    }
    expect((await giveTask(server, 'huy.tq', taskFor(server))).body.code).toBe('task-person-outside');
  });
});

describe('work that was given', () => {
  it('is changed at the version seen, each change with what was before', async () => {
    const id = newId();
    await giveTask(server, 'an.nth', taskFor(server), id);
    const more = taskFor(server, { version: 1, quantity: 12, dueOn: '2024-01-31', reason: 'Thêm hai hồ sơ' });
    expect((await giveTask(server, 'an.nth', more, id)).body.version).toBe(3);
    const { steps } = await storyOf(id);
    expect(steps.map(({ kind, reason, detail }) => [kind, reason, detail])).toEqual([
      ['assigned', '', {}],
      ['due-moved', 'Thêm hai hồ sơ', { from: '2024-01-25', to: '2024-01-31' }],
      ['changed', 'Thêm hai hồ sơ', { quantity: { from: 10, to: 12 } }],
    ]);
  });

  it('is changed by one of two heads at once; the other sees what stands', async () => {
    const id = newId();
    await giveTask(server, 'an.nth', taskFor(server), id);
    const both = await Promise.all([
      giveTask(server, 'an.nth', taskFor(server, { version: 1, quantity: 4 }), id),
      giveTask(server, 'anh.vn', taskFor(server, { version: 1, quantity: 5 }), id),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const lost = both.find(({ status }) => status === 412);
    expect(lost?.body.current).toMatchObject({ id, version: 2 });
  });

  it('goes to somebody else while nothing was done on it', async () => {
    const id = newId();
    await giveTask(server, 'an.nth', taskFor(server), id);
    const toBao = taskFor(server, { version: 1 }, ['bao', 'ccvc']);
    expect((await giveTask(server, 'an.nth', toBao, id)).status).toBe(200);
    expect((await storyOf(id)).steps.at(-1)?.kind).toBe('handed-over');
    expect((await server.as('ha.ttt').get(`/api/tasks/${id}`)).status).toBe(404);
  });
});
