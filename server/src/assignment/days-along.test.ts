import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDay, openTestServer, sumUp, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { submitAgain } from '../testing/submitted-day.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

type State = 'draft' | 'submitted' | 'returned' | 'accepted';

const write = (day: string, state: State, unit: 'ccvc' | 'stc' | 'snv' = 'ccvc') => {
  const { cadreIds, unitIds, positionIds } = server.fixture;
  return addDay(server.db, {
    ...{ cadreId: cadreIds.ha, unitId: unitIds[unit], positionId: positionIds.staff },
    ...{ day, state, lines: [{ minutes: 480 }] },
  });
};
const termsTo = (unit: 'ccvc' | 'stc') => ({
  unitId: server.fixture.unitIds[unit],
  positionId: server.fixture.positionIds[unit === 'stc' ? 'finance' : 'staff'],
  ...{ title: '', dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: true },
});
const move = (fromOn: string) =>
  server
    .as('vinh.dq')
    .post<{ movedDays: number; keptDays: number }>(
      `/api/assignments/${server.fixture.assignmentIds.ha}/succession`,
      { ...termsTo('stc'), fromOn, version: 1, id: newId() },
    );
const hoursOf = async (unit: string) => {
  const { body } = await server
    .as('thu.dt')
    .get<{ figures: { minutes: number; minutesWaiting: number } }>(`/api/summary/2024-01?unit=${unit}`);
  return [body.figures.minutes / 60, body.figures.minutesWaiting / 60];
};
const unitsOf = async (table: 'work_day' | 'work_entry' | 'output') => {
  const { ccvc } = server.fixture.unitIds;
  const rows = await server.db.selectFrom(table).select('unitId').execute();
  return rows.map(({ unitId }) => (unitId === ccvc ? 'old' : 'new')).sort();
};

describe('a move that is entered days later', () => {
  it('takes along what was written since: each unit has the hours of its own days', async () => {
    await write('2024-01-12', 'submitted');
    await write('2024-01-15', 'submitted');
    await write('2024-01-16', 'draft');
    await write('2024-01-17', 'returned');
    await write('2024-01-18', 'accepted');
    await sumUp(server.db, '2024-01');
    const before = await hoursOf('TINH');
    const { body } = await move('2024-01-15');
    expect(body).toMatchObject({ movedDays: 4, keptDays: 0 });
    expect([await hoursOf('SNV-CCVC'), await hoursOf('STC')]).toEqual([
      [8, 0],
      [16, 16],
    ]);
    expect(await hoursOf('TINH')).toEqual(before);
    for (const table of ['work_day', 'work_entry'] as const) {
      expect(await unitsOf(table)).toEqual(['new', 'new', 'new', 'new', 'old']);
    }
    const sums = async () =>
      (await server.db.selectFrom('cadre_month').selectAll().execute())
        .map((row) => JSON.stringify(row))
        .sort();
    const refreshed = await sums();
    await sumUp(server.db, '2024-01');
    expect(await sums()).toEqual(refreshed);
  });

  it('counts in the position held there, with the product and coefficient of the old one, and can be mended', async () => {
    const { positionIds, productIds, unitIds } = server.fixture;
    const id = newId();
    const line = lineOf(server, { workedOn: '2024-01-12' });
    const { status, body } = await writeLine(server, 'ha.ttt', line, id);
    expect(status).toBe(200);
    await move('2024-01-10');
    const row = () => server.db.selectFrom('work_entry').selectAll().where('id', '=', id).executeTakeFirst();
    const there = { unitId: unitIds.stc, positionId: positionIds.finance };
    const kept = { productId: productIds.staff[0], coefficientMilli: 1000, taskGroup: 'C' };
    expect(await row()).toMatchObject({ ...there, ...kept, minutes: 150 });
    const output = await server.db.selectFrom('output').selectAll().executeTakeFirst();
    expect(output).toMatchObject({ ...there, productId: productIds.staff[0] });
    const mended = { ...line, ...there, minutes: 90, version: body.entry.version };
    expect((await writeLine(server, 'ha.ttt', mended, id)).status).toBe(200);
    expect(await row()).toMatchObject({ ...there, ...kept, minutes: 90 });
    const other = { ...lineOf(server, { workedOn: '2024-01-12' }), ...there };
    expect((await writeLine(server, 'ha.ttt', other)).body.code).toBe('product-not-of-position');
    await submitAgain(server, 'ha.ttt', body.entry.workDayId);
    expect([await hoursOf('SNV-CCVC'), await hoursOf('STC')]).toEqual([
      [0, 0],
      [1.5, 0],
    ]);
  });

  it('leaves a day for which the new unit has one already', async () => {
    await write('2024-01-15', 'submitted');
    await write('2024-01-15', 'submitted', 'stc');
    await sumUp(server.db, '2024-01');
    expect((await move('2024-01-15')).body).toMatchObject({ movedDays: 0, keptDays: 1 });
  });

  it('through a merger since leaves a day for which the unit that took over has one already', async () => {
    const { stc, snv } = server.fixture.unitIds;
    const lasts = { toOn: '2024-01-15' };
    await server.db.updateTable('unit_version').set(lasts).where('unitId', '=', stc).execute();
    await server.db
      .insertInto('unit_succession')
      .values({ id: newId(), fromUnitId: stc, toUnitId: snv, happenedOn: '2024-01-16', kind: 'merge' })
      .execute();
    await write('2024-01-15', 'submitted');
    await write('2024-01-16', 'submitted');
    await write('2024-01-16', 'submitted', 'snv');
    await write('2024-01-17', 'submitted');
    await sumUp(server.db, '2024-01');
    expect((await move('2024-01-15')).body).toMatchObject({ movedDays: 2, keptDays: 1 });
    const rows = await server.db.selectFrom('work_day').select(['workedOn', 'unitId']).execute();
    const nameOf = (id: string) => ({ [stc]: 'stc', [snv]: 'snv' })[id] ?? 'ccvc';
    expect(rows.map(({ workedOn, unitId }) => `${workedOn} ${nameOf(unitId)}`).sort()).toEqual([
      ...['2024-01-15 stc', '2024-01-16 ccvc', '2024-01-16 snv', '2024-01-17 snv'],
    ]);
  });

  it('leaves the days of who goes on beside in the old unit', async () => {
    await write('2024-01-15', 'submitted');
    const { positionIds } = server.fixture;
    const beside = { ...termsTo('ccvc'), positionId: positionIds.head, kind: 'concurrent' };
    await server
      .as('vinh.dq')
      .put(`/api/cadres/CB-HA/assignments/${newId()}`, { ...beside, fromOn: '2024-01-01', toOn: null });
    expect((await move('2024-01-15')).body).toMatchObject({ movedDays: 0, keptDays: 1 });
  });

  it('is reviewed by the head of the new unit from then on', async () => {
    await write('2024-01-15', 'submitted');
    await move('2024-01-15');
    const day = await server.db.selectFrom('work_day').select('unitId').executeTakeFirstOrThrow();
    expect(day.unitId).toBe(server.fixture.unitIds.stc);
    const queue = async (as: string) =>
      JSON.stringify((await server.as(as).get('/api/day-reviews')).body).includes('2024-01-15');
    expect([await queue('an.nth'), await queue('huy.tq')]).toEqual([false, true]);
  });
});

describe('a secondment that is entered days later', () => {
  type Along = { movedDays: number; keptDays: number; code?: string; params?: object };
  const id = () => newId();
  const second = (away: string, fromOn: string, toOn: string | null) =>
    server.as('vinh.dq').put<Along>(`/api/cadres/CB-HA/assignments/${away}`, {
      ...{ ...termsTo('stc'), kind: 'secondment', fromOn, toOn },
    });
  const months = async (unit: string) => {
    const { body } = await server
      .as('thu.dt')
      .get<{ figures: { minutes: number; personDays: number } }>(`/api/summary/2024-01?unit=${unit}`);
    return [body.figures.minutes / 60, body.figures.personDays];
  };
  const both = async () => [await months('SNV-CCVC'), await months('STC')];
  const diff = (before: number[][], after: number[][]) =>
    after.map((unit, i) => unit.map((value, j) => value - (before[i]?.[j] ?? 0)));
  beforeEach(async () => {
    await write('2024-01-09', 'accepted');
    await write('2024-01-10', 'submitted');
    await write('2024-01-11', 'accepted');
    await write('2024-01-12', 'draft');
    await sumUp(server.db, '2024-01');
  });

  it('takes the days of its span along: hours and person-days stand in one unit', async () => {
    const before = await both();
    const { status, body } = await second(id(), '2024-01-10', '2024-01-11');
    expect([status, body]).toMatchObject([200, { movedDays: 2, keptDays: 0 }]);
    expect(diff(before, await both())).toEqual([
      [-16, -2],
      [16, 2],
    ]);
    const line = await server.db
      .selectFrom('work_entry')
      .innerJoin('work_day', 'work_day.id', 'work_entry.workDayId')
      .select('work_entry.positionId')
      .where('work_day.workedOn', '=', '2024-01-10')
      .executeTakeFirst();
    expect(line?.positionId).toBe(server.fixture.positionIds.finance);
    const summed = await both();
    await sumUp(server.db, '2024-01');
    expect(await both()).toEqual(summed);
  });

  it('gives them back where it is taken out, or ended before them', async () => {
    const before = await both();
    const away = id();
    await second(away, '2024-01-10', null);
    const end = (lastOn: string | null, version: number) =>
      server.as('vinh.dq').post<Along>(`/api/assignments/${away}/end`, { version, lastOn });
    expect((await end('2024-01-10', 1)).body).toMatchObject({ movedDays: 2, keptDays: 0 });
    expect(diff(before, await both())[1]).toEqual([8, 1]);
    expect((await end(null, 2)).body).toMatchObject({ movedDays: 2 });
    const out = await server.as('vinh.dq').post<Along>(`/api/assignments/${away}/removal`, { version: 3 });
    expect([out.status, out.body?.code]).toEqual([204, undefined]);
    expect(await both()).toEqual(before);
    expect(new Set(await unitsOf('work_day'))).toEqual(new Set(['old']));
  });

  it('leaves the days of a post beside in the unit of home', async () => {
    const { positionIds } = server.fixture;
    const beside = { ...termsTo('ccvc'), positionId: positionIds.head, kind: 'concurrent' };
    await server
      .as('vinh.dq')
      .put(`/api/cadres/CB-HA/assignments/${id()}`, { ...beside, fromOn: '2024-01-01', toOn: null });
    const { body } = await second(id(), '2024-01-10', null);
    expect(body).toMatchObject({ movedDays: 0, keptDays: 3 });
  });
});

describe('a mistaken move that is taken out', () => {
  const remove = (post: string) =>
    server.as('vinh.dq').post<{ code?: string }>(`/api/assignments/${post}/removal`, { version: 1 });

  it('lets the days that it took along go back', async () => {
    await write('2024-01-11', 'accepted');
    await write('2024-01-12', 'submitted');
    await sumUp(server.db, '2024-01');
    const before = [await hoursOf('SNV-CCVC'), await hoursOf('STC')];
    const { id } = (await move('2024-01-11')).body as unknown as { id: string };
    expect(await hoursOf('SNV-CCVC')).not.toEqual(before[0]);
    expect((await remove(id)).status).toBe(204);
    expect([await hoursOf('SNV-CCVC'), await hoursOf('STC')]).toEqual(before);
  });
});
