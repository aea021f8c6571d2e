import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { lineOf, writeLine } from '../../testing/line.ts';
import { type Proposals, proposalFor, propose, refuse, take } from '../../testing/proposals.ts';
import { reviewer } from '../../testing/reviewing.ts';
import { submitDay } from '../../testing/submitted-day.ts';

let server: TestServer;
beforeEach(async () => {
  await server?.close();
  server = await openTestServer();
});
afterAll(() => server.close());

const adHocLine = (changes: object = {}) =>
  lineOf(server, {
    ...{ productId: null, adHocBy: 'Phó Giám đốc Sở', note: 'Rà soát hồ sơ số hóa', taskId: newId() },
    ...{ output: { id: newId(), name: 'Bảng rà soát hồ sơ số hóa', quantity: 1, documentNumber: '' } },
    ...{ proposes: true, ...changes },
  });

const waiting = async () =>
  (await server.as('an.nth').get<Proposals>('/api/proposals')).body.proposals.map(({ title }) => title);

const taskOf = (id: string) =>
  server.db.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

const outputOf = (taskId: string) =>
  server.db.selectFrom('output').selectAll().where('taskId', '=', taskId).executeTakeFirst();

const stepsOf = async (taskId: string) => {
  const rows = await server.db
    .selectFrom('task_step')
    .select('kind')
    .where('taskId', '=', taskId)
    .orderBy('sequence')
    .execute();
  return rows.map(({ kind }) => kind);
};

describe('ad hoc work proposed in the line of a day', () => {
  it('makes a task that waits for the head, with who asked for it as its basis', async () => {
    const line = adHocLine();
    const { status, body } = await writeLine(server, 'ha.ttt', line);
    expect([status, body.entry?.taskState, body.entry?.taskTitle]).toEqual([
      200,
      'proposed',
      'Bảng rà soát hồ sơ số hóa',
    ]);
    expect(await taskOf(line.taskId ?? '')).toMatchObject({
      ...{ origin: 'ad-hoc', state: 'proposed', basis: 'Phó Giám đốc Sở', coefficientMilli: 0 },
      ...{ deliveredOn: '2024-01-12', assignerId: null, stepCount: 1 },
    });
    expect(await waiting()).toEqual(['Bảng rà soát hồ sơ số hóa']);
  });

  it('is the same write when it is sent twice', async () => {
    const [id, line] = [newId(), adHocLine()];
    await writeLine(server, 'ha.ttt', line, id);
    const again = await writeLine(server, 'ha.ttt', line, id);
    expect([again.status, again.body.entry.version]).toEqual([200, 1]);
    expect(await stepsOf(line.taskId ?? '')).toEqual(['proposed']);
  });

  it('follows its line while it is typed on, without a step for every letter', async () => {
    const [id, line] = [newId(), adHocLine()];
    await writeLine(server, 'ha.ttt', line, id);
    const output = { ...line.output!, name: 'Bảng rà soát hồ sơ số hóa quý IV', quantity: 2 };
    await writeLine(server, 'ha.ttt', { ...line, output, version: 1 }, id);
    expect(await taskOf(line.taskId ?? '')).toMatchObject({ title: output.name, quantity: 2, version: 2 });
    expect(await stepsOf(line.taskId ?? '')).toEqual(['proposed']);
  });

  it('goes with its line, and comes back with it', async () => {
    const [id, line] = [newId(), adHocLine()];
    await writeLine(server, 'ha.ttt', line, id);
    await server.as('ha.ttt').post(`/api/work-entries/${id}/removal`, { version: 1 });
    expect(await taskOf(line.taskId ?? '')).toMatchObject({ state: 'cancelled' });
    expect(await waiting()).toEqual([]);
    await writeLine(server, 'ha.ttt', { ...line, output: { ...line.output!, id: newId() } });
    expect(await taskOf(line.taskId ?? '')).toMatchObject({ state: 'proposed' });
    expect(await stepsOf(line.taskId ?? '')).toEqual(['proposed', 'cancelled', 'proposed']);
  });

  it('is no proposal any more when the line says so', async () => {
    const [id, line] = [newId(), adHocLine()];
    await writeLine(server, 'ha.ttt', line, id);
    const plain = { ...line, proposes: false, taskId: null, version: 1 };
    expect((await writeLine(server, 'ha.ttt', plain, id)).status).toBe(200);
    expect(await taskOf(line.taskId ?? '')).toMatchObject({ state: 'cancelled' });
  });

  it('needs a task to be proposed as', async () => {
    const { status, body } = await writeLine(server, 'ha.ttt', adHocLine({ taskId: null }));
    expect([status, body.fields?.[0]?.path]).toEqual([400, 'taskId']);
  });

  it('lets its hours count and its product wait when the day is accepted', async () => {
    const line = adHocLine();
    const day = await submitDay(server, 'ha.ttt', [line]);
    const { first } = await reviewer(server, 'an.nth').accept({ day });
    expect(first).toMatchObject({ outcome: 'done' });
    expect(await outputOf(line.taskId ?? '')).toMatchObject({ degree: null, standing: 'waiting' });
    const month = await server.db.selectFrom('cadre_month').selectAll().executeTakeFirst();
    expect(month).toMatchObject({ minutesAccepted: 150, outputsAccepted: 0 });
  });
});

describe('work that a person begins without a line', () => {
  it.each([
    ['proposed', {}],
    ['opened', { origin: 'routine' as const, askedBy: '' }],
  ])('is %s, with an audit event once', async (kind, changes) => {
    const id = newId();
    const productId = server.fixture.productIds.staff[3] ?? null;
    const input = proposalFor(server, { productId, ...changes });
    for (const _ of ['once', 'twice']) expect((await propose(server, 'ha.ttt', id, input)).status).toBe(200);
    expect(await stepsOf(id)).toEqual([kind]);
    const events = server.db.selectFrom('audit_event').select('act').where('objectId', '=', id);
    expect(await events.execute()).toEqual([{ act: `task.${kind}` }]);
  });
});

describe('the head decides a proposal', () => {
  it('takes it as a product of the list: its products weigh what that weighs', async () => {
    const line = adHocLine();
    await writeLine(server, 'ha.ttt', line);
    const id = line.taskId ?? '';
    const { status, body } = await take(server, 'an.nth', id, { dueOn: '2024-01-19' });
    expect([status, body.state]).toEqual([200, 'open']);
    expect(await taskOf(id)).toMatchObject({
      ...{
        state: 'open',
        origin: 'ad-hoc',
        productId: server.fixture.productIds.staff[3],
        coefficientMilli: 2000,
      },
      ...{ dueOn: '2024-01-19', assignerId: server.fixture.cadreIds.an, version: body.version },
    });
    expect(await outputOf(id)).toMatchObject({ coefficientMilli: 2000 });
    expect(await stepsOf(id)).toEqual(['proposed', 'taken']);
  });

  it('takes it as a new product, which is reported for the catalogue', async () => {
    const line = adHocLine();
    await writeLine(server, 'ha.ttt', line);
    const named = { productId: null, proposedName: 'Bảng rà soát hồ sơ số', coefficientMilli: 750 };
    expect((await take(server, 'an.nth', line.taskId ?? '', named)).status).toBe(200);
    expect(await outputOf(line.taskId ?? '')).toMatchObject({ productId: null, coefficientMilli: 750 });
    const reports = await server.db.selectFrom('product_report').selectAll().execute();
    expect(reports).toMatchObject([{ name: 'Bảng rà soát hồ sơ số', positionCode: 'NV-01', state: 'open' }]);
  });

  it('leaves its line ad hoc, which its person may still mend', async () => {
    const [id, line] = [newId(), adHocLine()];
    await writeLine(server, 'ha.ttt', line, id);
    await take(server, 'an.nth', line.taskId ?? '');
    const mended = { ...line, minutes: 200, version: 1, proposes: false };
    const { status, body } = await writeLine(server, 'ha.ttt', mended, id);
    expect([status, body.entry?.productId, body.entry?.adHocBy]).toEqual([200, null, 'Phó Giám đốc Sở']);
    expect(await outputOf(line.taskId ?? '')).toMatchObject({ coefficientMilli: 2000 });
  });

  it('refuses it with a reason; mended in its line it is proposed again', async () => {
    const [id, line] = [newId(), adHocLine()];
    await writeLine(server, 'ha.ttt', line, id);
    const task = line.taskId ?? '';
    expect((await refuse(server, 'an.nth', task, '')).body.code).toBe('proposal-reason-missing');
    expect((await refuse(server, 'an.nth', task, 'Đã có người làm')).status).toBe(200);
    const own = await server.as('ha.ttt').get<{ tasks: object[] }>('/api/my-work');
    expect(own.body.tasks).toMatchObject([{ group: 'mend', refusal: { reason: 'Đã có người làm' } }]);
    await writeLine(server, 'ha.ttt', { ...line, note: 'Rà soát phần còn lại', version: 1 }, id);
    expect(await stepsOf(task)).toEqual(['proposed', 'refused', 'proposed']);
    expect(await taskOf(task)).toMatchObject({ state: 'proposed' });
  });

  it('once: the second head sees the first one’s decision', async () => {
    const line = adHocLine();
    await writeLine(server, 'ha.ttt', line);
    const { version } = await taskOf(line.taskId ?? '');
    const both = await Promise.all([
      take(server, 'an.nth', line.taskId ?? '', { version }),
      refuse(server, 'anh.vn', line.taskId ?? '', 'Không phải việc của phòng', version),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(both.find(({ status }) => status === 412)?.body.current).toBeTruthy();
  });

  it('never of their own, and only of their people', async () => {
    const line = adHocLine();
    await writeLine(server, 'ha.ttt', line);
    const statuses = [];
    for (const who of ['ha.ttt', 'bao.pq', 'huy.tq', 'phuc.nv']) {
      statuses.push((await take(server, who, line.taskId ?? '')).status);
    }
    expect(statuses).toEqual([403, 403, 404, 403]);
  });

  it.each([
    [{ dueOn: '2024-01-11' }, 'task-due-before-start'],
    [{ productId: null, proposedName: '', coefficientMilli: 500 }, 'new-product-incomplete'],
    [{ productId: null, proposedName: 'Bảng', coefficientMilli: null }, 'new-product-incomplete'],
  ])('refuses %j', async (changes, code) => {
    const line = adHocLine();
    await writeLine(server, 'ha.ttt', line);
    expect((await take(server, 'an.nth', line.taskId ?? '', changes)).body.code).toBe(code);
  });
});

describe('work proposed from one’s own page', () => {
  it('waits for the head, is mended, and given up', async () => {
    const id = newId();
    const input = proposalFor(server);
    expect((await propose(server, 'ha.ttt', id, input)).body).toMatchObject({
      state: 'proposed',
      version: 1,
    });
    expect((await propose(server, 'ha.ttt', id, input)).body.version).toBe(1);
    await refuse(server, 'an.nth', id, 'Nêu rõ số hồ sơ');
    const mended = { ...input, title: 'Rà soát 120 hồ sơ số hóa', version: 2 };
    expect((await propose(server, 'ha.ttt', id, mended)).body).toMatchObject({
      state: 'proposed',
      version: 3,
    });
    const gone = await server
      .as('ha.ttt')
      .post(`/api/proposals/${id}/withdrawal`, { id: newId(), version: 3, reason: '' });
    expect(gone.status).toBe(200);
    expect(await stepsOf(id)).toEqual(['proposed', 'refused', 'proposed', 'cancelled']);
  });

  it('says who asked, and stands in a post that is held', async () => {
    const input = proposalFor(server);
    const asked = await propose(server, 'ha.ttt', newId(), { ...input, askedBy: '' });
    expect(asked.body.code).toBe('ad-hoc-asker-missing');
    const other = await propose(server, 'yen.pt', newId(), input);
    expect(other.body.code).toBe('no-post-that-day');
    const early = await propose(server, 'ha.ttt', newId(), { ...input, dueOn: '2024-01-10' });
    expect(early.body.code).toBe('task-due-before-start');
  });

  it('is open at once where it is routine work of the person’s own list', async () => {
    const id = newId();
    const [productId = null] = server.fixture.productIds.staff;
    const input = proposalFor(server, { origin: 'routine', productId, askedBy: '', quantity: 3 });
    expect((await propose(server, 'ha.ttt', id, input)).body).toMatchObject({ state: 'open' });
    expect(await taskOf(id)).toMatchObject({ origin: 'routine', coefficientMilli: 1000, assignerId: null });
    expect(await waiting()).toEqual([]);
    const outside = { ...input, productId: server.fixture.productIds.finance[0] ?? null };
    expect((await propose(server, 'ha.ttt', newId(), outside)).body.code).toBe('product-not-of-position');
  });

  it('is nobody else’s to mend', async () => {
    const id = newId();
    await propose(server, 'ha.ttt', id, proposalFor(server));
    const other = await propose(server, 'bao.pq', id, proposalFor(server, { version: 1 }));
    expect(other.status).toBe(404);
  });
});
