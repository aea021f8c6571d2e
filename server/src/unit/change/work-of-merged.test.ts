import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { DAY, lineOf, writeLine } from '../../testing/line.ts';
import { change, merger } from '../../testing/unit-changes.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const unitsOf = async (table: 'work_day' | 'task') => {
  const rows = await server.db.selectFrom(table).select('unitId').distinct().execute();
  const known = Object.entries(server.fixture.unitIds);
  return rows.map(({ unitId }) => known.find(([, id]) => id === unitId)?.[0]);
};
const beginWork = () =>
  writeLine(server, 'ha.ttt', lineOf(server, { taskId: newId(), state: 'under-way', output: null }));
/** The division goes over to its body from a day on. */
const merge = (on: string) => change(server, merger(on, ['SNV-CCVC'], 'SNV'));

describe('a merger that holds already', () => {
  it('takes open work along: the new head judges it', async () => {
    expect((await beginWork()).status).toBe(200);
    expect(await unitsOf('task')).toEqual(['ccvc']);
    expect((await merge('2024-01-08')).status).toBe(204);
    expect([await unitsOf('task'), await unitsOf('work_day')]).toEqual([['snv'], ['snv']]);
  });

  it('leaves work that is over where it was', async () => {
    await beginWork();
    await server.db.updateTable('task').set({ state: 'closed' }).where('id', '<>', '').execute();
    await merge('2024-01-08');
    expect(await unitsOf('task')).toEqual(['ccvc']);
  });

  it('waits for who is writing, and loses no day of theirs', async () => {
    const people = ['ha.ttt', 'bao.pq', 'duyen.ltm', 'anh.vn', 'an.nth'];
    for (const one of people) await server.as(one).get('/api/me');
    const { cadreIds, positionIds } = server.fixture;
    const positions = { 'anh.vn': positionIds.head, 'an.nth': positionIds.head } as Record<string, string>;
    const write = (as: string) =>
      writeLine(server, as, {
        ...lineOf(server, { productId: null, adHocBy: 'Giám đốc', output: null }),
        positionId: positions[as] ?? positionIds.staff,
      });
    const [merged, ...written] = await Promise.all([merge('2024-01-08'), ...people.map(write)]);
    expect(merged?.status).toBe(204);
    const { length } = written.filter(({ status }) => status === 200);
    const days = await server.db
      .selectFrom('work_day')
      .select(['unitId', 'cadreId'])
      .where('workedOn', '=', DAY)
      .where('cadreId', 'in', Object.values(cadreIds))
      .execute();
    expect(days).toHaveLength(length);
    expect(days.filter(({ unitId }) => unitId !== server.fixture.unitIds.snv)).toEqual([]);
  });
});
