import { newId } from '@so-viec/shared/id/uuidv7';
import type { RecurrenceInput } from '@so-viec/shared/task/task-plan.schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type Refusal, type TestServer } from '../../testing/index.ts';
import { repeatWork } from './repeat-work.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const inputFor = (changes: Partial<RecurrenceInput> = {}): RecurrenceInput => ({
  ...{ cadreId: server.fixture.cadreIds.ha, unitId: server.fixture.unitIds.ccvc },
  ...{ productId: server.fixture.productIds.staff[3] ?? null, proposedName: '', coefficientMilli: null },
  ...{ title: 'Báo cáo biên chế tháng', quantity: 1, quality: '', basisKind: 'plan', basis: '' },
  ...{ every: 'month', dueDay: 25, fromOn: '2024-01-01', toOn: null, version: 0, ...changes },
});
const put = (input: RecurrenceInput, id = newId(), who = 'an.nth') =>
  server.as(who).put<Refusal & { version: number }>(`/api/task-recurrences/${id}`, input);
const make = (which: 'this' | 'next', who = 'an.nth') =>
  server.as(who).post<{ made: number; without: number }>('/api/task-recurrences/making', { which });
const tasks = () =>
  server.db
    .selectFrom('task')
    .select(['recurrencePeriod', 'openedOn', 'dueOn', 'coefficientMilli', 'assignerId'])
    .orderBy('openedOn')
    .execute();

describe('work that comes again', () => {
  it('is due on a day that its rhythm has, and names the document it rests on', async () => {
    const wrong = await put(inputFor({ every: 'week', dueDay: 9 }));
    expect(wrong.body.fields).toMatchObject([{ path: 'dueDay', code: 'bad-due-day' }]);
    const bare = await put(inputFor({ basisKind: 'document' }));
    expect(bare.body.fields).toMatchObject([{ path: 'basis', code: 'missing' }]);
  });

  it('is made by a button for this period and the next, never twice', async () => {
    await put(inputFor());
    expect((await make('this')).body).toMatchObject({ made: 1, without: 0 });
    expect((await make('this')).body.made).toBe(0);
    const both = await Promise.all([make('next'), make('next', 'anh.vn')]);
    expect(both.map(({ body }) => body.made).sort()).toEqual([0, 1]);
    const assignerId = server.fixture.cadreIds.an;
    expect(await tasks()).toEqual([
      {
        recurrencePeriod: '2024-01',
        openedOn: '2024-01-01',
        dueOn: '2024-01-25',
        coefficientMilli: 2000,
        assignerId,
      },
      // 25/02/2024 is a Sunday.
      {
        recurrencePeriod: '2024-02',
        openedOn: '2024-02-01',
        dueOn: '2024-02-23',
        coefficientMilli: 2000,
        assignerId,
      },
    ]);
  });

  it('is made by the daily job once, whoever runs it, the next period three days ahead', async () => {
    await put(inputFor({ every: 'week', dueDay: 5, title: 'Báo cáo tuần' }));
    const run = (iso: string) => repeatWork(server.db, new Date(iso));
    const first = await Promise.all([run('2024-01-11T01:00:00Z'), run('2024-01-11T01:00:00Z')]);
    expect(first.map(({ made }) => made).sort()).toEqual([0, 1]);
    expect(await run('2024-01-12T01:00:00Z')).toMatchObject({ made: 1, without: 0 });
    expect(await run('2024-01-15T01:00:00Z')).toMatchObject({ made: 0, without: 0 });
    expect((await tasks()).map(({ recurrencePeriod, dueOn }) => [recurrencePeriod, dueOn])).toEqual([
      ['2024-W02', '2024-01-12'],
      ['2024-W03', '2024-01-19'],
    ]);
  });

  it('ends, and is not made for who has left', async () => {
    const id = newId();
    await put(inputFor(), id);
    const { assignmentIds } = server.fixture;
    await server.db
      .updateTable('assignment')
      .set({ toOn: '2024-01-31' })
      .where('id', '=', assignmentIds.ha)
      .execute();
    expect((await make('next')).body).toMatchObject({ made: 0, without: 1 });
    expect((await put(inputFor({ version: 1, toOn: '2024-01-12' }), id)).body.version).toBe(2);
    expect((await make('next')).body).toMatchObject({ made: 0, without: 0 });
  });

  it('is said by a head of the person, at the version seen', async () => {
    const id = newId();
    expect((await put(inputFor(), id, 'ha.ttt')).status).toBe(403);
    expect((await put(inputFor(), id, 'huy.tq')).body.code).toBe('task-person-outside');
    expect((await put(inputFor(), id)).body.version).toBe(1);
    expect((await put(inputFor(), id)).body.version).toBe(1);
    expect((await put(inputFor({ version: 1, dueDay: 20 }), id, 'anh.vn')).body.version).toBe(2);
    expect((await put(inputFor({ version: 1, dueDay: 21 }), id)).status).toBe(412);
    expect((await put(inputFor({ version: 2, toOn: '2023-12-01' }), id)).status).toBe(200);
    const { body } = await server.as('an.nth').get<{ rows: object[] }>('/api/task-recurrences');
    expect(body.rows).toEqual([]);
  });
});
