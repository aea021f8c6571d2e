import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { giveTask, stepTask, taskFor } from '../testing/tasks.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const give = (title: string, changes: object, who: 'ha' | 'bao' = 'ha') =>
    giveTask(server, 'an.nth', taskFor(server, { title, ...changes }, [who, 'ccvc']));
  await give('Tuần này', { dueOn: '2024-01-14' });
  await give('Quá hạn', { dueOn: '2024-01-11' }, 'bao');
  await give('Tháng sau', { dueOn: '2024-02-20', quantity: 2 });
  await give('Không hạn', { dueOn: null });
  const { body } = await give('Đã thôi', { dueOn: '2024-01-20' });
  await stepTask(server, 'an.nth', [body.id, 'ending'], { version: 1, kind: 'cancelled', reason: 'Hoãn' });
});
afterAll(() => server.close());

interface Page {
  unit: { code: string } | null;
  tasks: { title: string; isLate: boolean; fullName: string }[];
  counts: Record<string, number>;
  people: { fullName: string; open: number; late: number; items: number; minutes: number }[];
  requests: { id: string; text: string; version: number }[];
}
const pageOf = async (who: string, query = '') => (await server.as(who).get<Page>(`/api/tasks${query}`)).body;
const titles = ({ tasks }: Page) => tasks.map(({ title }) => title);

describe('the page of given work', () => {
  it('shows what is open, what is late first, then by the due day', async () => {
    const page = await pageOf('an.nth');
    expect(titles(page)).toEqual(['Quá hạn', 'Tuần này', 'Tháng sau', 'Không hạn']);
    expect(page.tasks.map(({ isLate }) => isLate)).toEqual([true, false, false, false]);
    expect(page.counts).toEqual({ open: 4, late: 1, week: 2, delivered: 0, done: 1, all: 5 });
  });

  it.each([
    ['?show=late', ['Quá hạn']],
    ['?show=week', ['Quá hạn', 'Tuần này']],
    ['?show=done', ['Đã thôi']],
    ['?person=CB-BAO', ['Quá hạn']],
    ['?unit=SNV-CCVC&show=late', ['Quá hạn']],
  ])('%s narrows it', async (query, shown) => {
    expect(titles(await pageOf('an.nth', query))).toEqual(shown);
  });

  it('says what each person has to do, and the hours it usually takes', async () => {
    const { people } = await pageOf('an.nth');
    expect(people.map(({ fullName }) => fullName)).not.toContain('Nguyễn Thị Hồng Ân');
    const ha = people.find(({ fullName }) => fullName === 'Trần Thị Thu Hà');
    expect(ha).toMatchObject({ open: 3, late: 0, items: 22, minutes: 22 * 120 });
  });

  it('is of those whose work one gives, a unit below by its address', async () => {
    expect(titles(await pageOf('tuan.lm'))).toEqual([]);
    const below = await pageOf('tuan.lm', '?unit=SNV-CCVC');
    expect([below.unit?.code, titles(below)]).toEqual([
      'SNV-CCVC',
      ['Quá hạn', 'Tuần này', 'Tháng sau', 'Không hạn'],
    ]);
    for (const unit of ['STC', 'KHONG-CO']) {
      expect((await server.as('an.nth').get(`/api/tasks?unit=${unit}`)).status).toBe(404);
    }
    expect((await server.as('ha.ttt').get('/api/tasks')).status).toBe(403);
  });

  it('offers the people and the products of their positions', async () => {
    const { body } = await server
      .as('an.nth')
      .get<{ posts: { fullName: string }[]; products: { code: string }[] }>('/api/task-choices');
    expect(body.posts.map(({ fullName }) => fullName)).toEqual([
      'Võ Ngọc Ánh',
      'Phạm Quốc Bảo',
      'Lê Thị Mỹ Duyên',
      'Trần Thị Thu Hà',
      'Hồ Văn Lợi',
    ]);
    expect(body.products.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['NV-01.1', 'HT-01.1', 'DC.1']),
    );
  });
});

describe('a request for work', () => {
  const ask = async (who: 'ha' | 'bao', text: string) => {
    const id = newId();
    const { cadreIds, unitIds } = server.fixture;
    const row = {
      id,
      cadreId: cadreIds[who],
      unitId: unitIds.ccvc,
      at: '2024-01-12T01:00:00.000Z',
      text,
      version: 1,
    };
    await server.db
      .insertInto('work_request')
      .values({ ...row, answer: '' })
      .execute();
    return id;
  };

  it('is answered by the task that is given to who asked, once', async () => {
    const requestId = await ask('ha', 'Em đã xong hồ sơ');
    expect((await pageOf('an.nth')).requests).toMatchObject([{ id: requestId, text: 'Em đã xong hồ sơ' }]);
    const toBao = taskFor(server, { requestId }, ['bao', 'ccvc']);
    expect((await giveTask(server, 'an.nth', toBao)).status).toBe(400);
    const id = newId();
    const both = [1, 2].map(() => giveTask(server, 'an.nth', taskFor(server, { requestId }), id));
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await giveTask(server, 'anh.vn', taskFor(server, { requestId }))).body.code).toBe(
      'request-answered',
    );
    expect((await pageOf('an.nth')).requests).toEqual([]);
  });

  it('is answered at one press by a row of the plan, also by one meant for a colleague', async () => {
    const { unitIds, cadreIds, productIds } = server.fixture;
    const planId = newId();
    const an = server.as('an.nth');
    await an.put(`/api/task-plans/${planId}`, { unitId: unitIds.ccvc, period: '2024-02', title: '' });
    const row = {
      ...{
        id: newId(),
        version: 0,
        cadreId: cadreIds.bao,
        unitId: unitIds.ccvc,
        productId: productIds.staff[2],
      },
      ...{
        proposedName: '',
        coefficientMilli: null,
        title: 'Rà soát nâng lương',
        quantity: 1,
        quality: '',
        dueOn: null,
      },
    };
    await an.post(`/api/task-plans/${planId}/rows`, { rows: [row] });
    const id = await ask('ha', 'Em rảnh tuần sau');
    const { requests } = await pageOf('an.nth');
    const offers = [{ id: row.id, title: 'Rà soát nâng lương', version: 1 }];
    expect(requests.find((request) => request.id === id)).toMatchObject({ offers });
    const give = (who: string) =>
      server.as(who).post(`/api/work-requests/${id}/gift`, { taskId: row.id, version: 1 });
    expect((await give('huy.tq')).status).toBe(404);
    expect([(await give('an.nth')).status, (await give('an.nth')).status]).toEqual([200, 200]);
    const task = await server.db.selectFrom('task').selectAll().where('id', '=', row.id).executeTakeFirst();
    expect(task).toMatchObject({ cadreId: cadreIds.ha, state: 'open', assignerId: cadreIds.an });
  });

  it('is answered in words by a head alone', async () => {
    const id = await ask('bao', 'Cần thêm việc');
    const answer = (who: string, text = 'Tuần sau có kế hoạch mới') =>
      server.as(who).post<{ version: number; code?: string }>(`/api/work-requests/${id}/answer`, {
        version: 1,
        answer: text,
      });
    expect((await answer('bao.pq')).status).toBe(403);
    expect((await answer('huy.tq')).status).toBe(404);
    expect((await answer('an.nth')).body.version).toBe(2);
    expect((await answer('an.nth')).body.version).toBe(2);
    expect((await answer('anh.vn', 'Khác')).body.code).toBe('request-answered');
  });
});
