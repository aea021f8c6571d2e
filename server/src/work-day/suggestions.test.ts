import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { addPost } from '../testing/month-of-work.ts';
import { giveTask, taskFor } from '../testing/tasks.ts';

let server: TestServer;
let staff: string[];
beforeAll(async () => {
  server = await openTestServer();
  staff = server.fixture.productIds.staff;
});
afterAll(() => server.close());

interface Suggestions {
  products: { id: string; name: string; positionId: string | null; taskGroup: string }[];
  frequent: { productId: string; times: number; usualMinutes: number }[];
  openTasks: { id: string; title: string; minutes: number; days: number; output: { name: string } | null }[];
  lastDay: { day: string; entries: { note: string; outputs: { name: string }[] }[] } | null;
}
const suggestionsFor = async (username: string, day = '2024-01-12') =>
  (await server.as(username).get<Suggestions>(`/api/work-days/${day}/suggestions`)).body;

describe('somebody who has written nothing yet', () => {
  it('is offered the products of their position and the shared ones, and no habit', async () => {
    const offered = await suggestionsFor('phuc.nv');
    const ids = offered.products.map(({ id }) => id).toSorted();
    expect(ids).toEqual([...staff, ...server.fixture.productIds.shared].toSorted());
    expect(offered).toMatchObject({ frequent: [], openTasks: [], lastDay: null });
    const shared = offered.products.find(({ name }) => name === 'Biên bản cuộc họp');
    expect(shared).toMatchObject({ positionId: null, taskGroup: 'B' });
  });

  it('is offered those of every post held that day', async () => {
    const { cadreIds, unitIds, positionIds, productIds } = server.fixture;
    const post = { cadreId: cadreIds.yen, unitId: unitIds.ccvc, positionId: positionIds.staff };
    await addPost(server.db, { ...post, fromOn: '2024-01-10', toOn: '2024-01-11', kind: 'concurrent' });
    const offered = async (day: string) => {
      const ids = (await suggestionsFor('yen.pt', day)).products.map(({ id }) => id);
      return [productIds.finance[0]!, staff[0]!].map((id) => ids.includes(id));
    };
    expect(await offered('2024-01-09')).toEqual([true, false]);
    expect(await offered('2024-01-11')).toEqual([true, true]);
    expect(await offered('2024-01-12')).toEqual([true, false]);
  });

  it('who is no person of the log is offered nothing', async () => {
    expect((await server.as('thu.dt').get('/api/work-days/2024-01-12/suggestions')).status).toBe(403);
  });
});

describe('habit', () => {
  beforeAll(async () => {
    const write = async (workedOn: string, productId: string | null, minutes: number, ordinal: number) => {
      const asker = productId === null ? 'Giám đốc' : '';
      const output = { id: newId(), name: `Sản phẩm ${minutes}`, quantity: 1, documentNumber: '' };
      const line = { workedOn, productId, minutes, ordinal, adHocBy: asker, note: `dòng ${minutes}`, output };
      const { status } = await writeLine(server, 'ha.ttt', lineOf(server, line));
      expect(status).toBe(200);
    };
    for (const [i, minutes] of [10, 95, 30].entries())
      await write(`2024-01-0${i + 2}`, staff[1]!, minutes, 0);
    for (const [i, minutes] of [50, 40].entries()) await write('2024-01-10', staff[0]!, minutes, 1 - i);
    for (const workedOn of ['2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05'])
      await write(workedOn, null, 15, 5);
    for (let i = 0; i < 5; i++) await write('2023-10-30', staff[2]!, 20 + i, i);
  });

  it('is the products named most of late, with the usual time of each; ad hoc work is none', async () => {
    const { frequent } = await suggestionsFor('ha.ttt');
    // Three lines of last week weigh more than two of the day before yesterday.
    expect(frequent.map(({ productId, times, usualMinutes }) => [productId, times, usualMinutes])).toEqual([
      [staff[1], 3, 30],
      [staff[0], 2, 40],
    ]);
  });

  it('is learned from the two months before', async () => {
    const { frequent } = await suggestionsFor('ha.ttt', '2023-12-29');
    expect(frequent).toMatchObject([{ productId: staff[2], times: 5, usualMinutes: 22 }]);
    expect((await suggestionsFor('ha.ttt', '2024-01-02')).frequent).toEqual([]);
  });

  it('does not look ahead of the day that is written', async () => {
    const { frequent, lastDay } = await suggestionsFor('ha.ttt', '2024-01-04');
    expect(frequent).toMatchObject([{ productId: staff[1], times: 2, usualMinutes: 10 }]);
    expect(lastDay?.day).toBe('2024-01-03');
  });

  it('brings the last day with its lines in order and their products', async () => {
    const { lastDay } = await suggestionsFor('ha.ttt');
    expect(lastDay?.day).toBe('2024-01-10');
    expect(lastDay?.entries.map(({ note }) => note)).toEqual(['dòng 40', 'dòng 50']);
    expect(lastDay?.entries[0]?.outputs).toMatchObject([{ name: 'Sản phẩm 40' }]);
  });

  it('is nobody else’s', async () => {
    expect(await suggestionsFor('bao.pq')).toMatchObject({ frequent: [], lastDay: null, openTasks: [] });
    expect(await suggestionsFor('an.nth')).toMatchObject({ frequent: [], lastDay: null });
  });
});

describe('open work of many days', () => {
  it('comes the latest touched first, with what has gone into it and what it is to yield', async () => {
    const [older, newer] = [newId(), newId()];
    const write = async (workedOn: string, taskId: string, name: string, minutes: number) => {
      const output = {
        id: taskId === older ? outputs[0]! : outputs[1]!,
        name,
        quantity: 1,
        documentNumber: '',
      };
      const line = { workedOn, taskId, minutes, state: 'under-way' as const, output };
      expect((await writeLine(server, 'duyen.ltm', lineOf(server, line))).status).toBe(200);
    };
    const outputs = [newId(), newId()];
    await write('2024-01-09', newer, 'Đề án', 60);
    await write('2024-01-10', older, 'Kế hoạch', 45);
    await write('2024-01-11', newer, 'Đề án', 30);
    await write('2024-01-11', newer, 'Đề án', 5);
    const { openTasks } = await suggestionsFor('duyen.ltm');
    expect(openTasks).toMatchObject([
      { id: newer, title: 'Đề án', minutes: 95, days: 2, output: { name: 'Đề án' } },
      { id: older, title: 'Kế hoạch', minutes: 45, days: 1, output: { name: 'Kế hoạch' } },
    ]);
    // A day filled in afterwards knows only what had gone into it by then.
    const before = await suggestionsFor('duyen.ltm', '2024-01-09');
    expect(before.openTasks).toMatchObject([{ id: newer, minutes: 60, days: 1 }]);
  });
});

describe('work to go on with', () => {
  it('is what was given first, the first due before all, with the head who gave it; also to who helps', async () => {
    const { cadreIds, productIds } = server.fixture;
    const under = { state: 'under-way', output: null, taskId: newId(), workedOn: '2024-01-09' } as const;
    await writeLine(server, 'duyen.ltm', lineOf(server, { ...under, note: 'Việc của mình' }));
    const [late, soon, helped] = [newId(), newId(), newId()];
    const give = (id: string, changes: object) => giveTask(server, 'an.nth', taskFor(server, changes), id);
    await give(late, { cadreId: cadreIds.duyen, dueOn: '2024-02-20', title: 'Sau' });
    await give(soon, { cadreId: cadreIds.duyen, dueOn: '2024-01-15', title: 'Trước' });
    const named = { productId: null, proposedName: 'Sản phẩm mới', coefficientMilli: 500 };
    await give(helped, { ...named, cadreId: cadreIds.bao, collaboratorIds: [cadreIds.duyen], dueOn: null });
    const { openTasks } = await suggestionsFor('duyen.ltm');
    expect([...openTasks.slice(0, 3), openTasks.at(-1)]).toMatchObject([
      {
        id: soon,
        isGiven: true,
        isLead: true,
        assignerName: 'Nguyễn Thị Hồng Ân',
        productId: productIds.staff[1],
      },
      { id: late, minutes: 0, days: 0, output: null },
      { id: helped, isGiven: true, isLead: false, adHocBy: '' },
      { id: under.taskId, isGiven: false, minutes: 150, assignerName: null },
    ]);
    const before = (await suggestionsFor('duyen.ltm', '2024-01-05')).openTasks.map(({ id }) => id);
    expect(before).not.toContain(soon);
  });
});
