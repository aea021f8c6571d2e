import { HALF_SATURDAY, MONDAY_TO_SATURDAY } from '@so-viec/shared/calendar/weekly-pattern';
import type { Figures } from '@so-viec/shared/summary/figures.rules';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImpactView } from '../../calendar/impact.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { addLeave } from '../../testing/month-of-work.ts';
import { change, refusalsOf, unitChange } from '../../testing/unit-changes.ts';
import type { UnitView } from '../view/unit-view.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const ON = '2024-02-01';
interface Given {
  on?: string;
  until?: string | null;
  weeklyPattern?: string | null;
  code?: string;
  version?: number;
}
const week = ({
  on = ON,
  until = null,
  weeklyPattern = HALF_SATURDAY,
  code = 'SNV-CCVC',
  version = 1,
}: Given) => unitChange('week', on, { unit: { code, version }, until, weeklyPattern });

const standardOf = async (username: string, day: string) =>
  (await server.as(username).get<{ standardMinutes: number }>(`/api/work-days/${day}`)).body.standardMinutes;
const weeksOf = async (code = 'SNV-CCVC') =>
  (await server.as('vinh.dq').get<UnitView>(`/api/units/${code}?on=${ON}`)).body.versions.map(
    ({ fromOn, toOn, weeklyPattern }) => [fromOn, toOn, weeklyPattern],
  );
const figuresOf = async (month: string) =>
  (await server.as('thu.dt').get<{ figures: Figures }>(`/api/summary/${month}`)).body.figures;
const preview = (of: Given, as = 'vinh.dq') =>
  server
    .as(as)
    .post<{ week: ImpactView | null; refusals: object[]; renamed: object[] }>(
      '/api/unit-changes/preview',
      week(of),
    );

describe('another week of a unit', () => {
  it('asks its people for the hours of each day from its day on, nursing mothers for their share', async () => {
    expect((await change(server, week({}))).status).toBe(204);
    server.setNow('2024-06-10T02:00:00.000Z');
    expect(await standardOf('ha.ttt', '2024-01-27')).toBe(0);
    expect(await standardOf('ha.ttt', '2024-02-03')).toBe(240);
    expect(await standardOf('duyen.ltm', '2024-02-03')).toBe(210);
    expect(await standardOf('ha.ttt', '2024-02-09')).toBe(0);
    expect(await standardOf('ha.ttt', '2024-05-04')).toBe(480);
    expect(await standardOf('yen.pt', '2024-02-03')).toBe(0);
  });

  it('halves on half a day of leave and asks for nothing on a whole one', async () => {
    await change(server, week({}));
    const { ha, bao } = server.fixture.cadreIds;
    await addLeave(server.db, ha, '2024-03-02', true);
    await addLeave(server.db, bao, '2024-03-02');
    server.setNow('2024-03-10T02:00:00.000Z');
    expect(await standardOf('ha.ttt', '2024-03-02')).toBe(120);
    expect(await standardOf('bao.pq', '2024-03-02')).toBe(0);
  });

  it('moves the denominators of its months and leaves the month before as it was', async () => {
    const [january, march] = [await figuresOf('2024-01'), await figuresOf('2024-03')];
    await change(server, week({ until: '2024-03-31' }));
    expect(await figuresOf('2024-01')).toEqual(january);
    const moved = await figuresOf('2024-03');
    // Five Saturdays of five people under the duty to log; the driver is not.
    expect(moved.personDays).toBe(march.personDays + 25);
    expect(Number(moved.dutyDays)).toBe(Number(march.dutyDays) + 25);
    expect(moved.workingDays).toBe(march.workingDays);
  });

  it('is what a missing day goes by', async () => {
    await change(server, week({ on: '2024-01-02' }));
    server.setNow('2024-01-09T02:00:00.000Z');
    const { body } = await server
      .as('thu.dt')
      .get<{ rows: { code: string; days: string[] }[] }>('/api/summary/2024-01/missing');
    const missing = (code: string) => body.rows.find((row) => row.code === code)?.days;
    expect(missing('CB-HA')).toContain('2024-01-06');
    expect(missing('CB-YEN')).not.toContain('2024-01-06');
  });

  it('shows its Saturdays as working days in a person’s month, and those of others as days off', async () => {
    await change(server, week({}));
    const saturdayOf = async (code: string) => {
      const { body } = await server
        .as('thu.dt')
        .get<{ days: { day: string; isWorking: boolean }[] }>(`/api/summary/2024-02/people/${code}`);
      return body.days.find(({ day }) => day === '2024-02-03')?.isWorking;
    };
    expect([await saturdayOf('CB-HA'), await saturdayOf('CB-YEN')]).toEqual([true, false]);
  });

  it('stands behind a person’s own', async () => {
    const own = { weeklyPattern: MONDAY_TO_SATURDAY };
    await server.db
      .updateTable('assignment')
      .set(own)
      .where('id', '=', server.fixture.assignmentIds.ha)
      .execute();
    await change(server, week({}));
    server.setNow('2024-02-10T02:00:00.000Z');
    expect(await standardOf('ha.ttt', '2024-02-03')).toBe(480);
    expect(await standardOf('bao.pq', '2024-02-03')).toBe(240);
  });

  it('to a day ends with it, and the week before comes back', async () => {
    await change(server, week({ until: '2024-02-29' }));
    expect(await weeksOf()).toMatchObject([
      [expect.any(String), '2024-01-31', null],
      [ON, '2024-02-29', HALF_SATURDAY],
      ['2024-03-01', null, null],
    ]);
    const mended = await change(server, week({ on: '2024-02-12', weeklyPattern: null, version: 2 }));
    expect(mended.status).toBe(204);
    expect((await weeksOf()).map(([from, , pattern]) => [from, pattern])).toEqual([
      [expect.any(String), null],
      [ON, HALF_SATURDAY],
      ['2024-02-12', null],
      ['2024-03-01', null],
    ]);
  });

  it('goes on through another name', async () => {
    await change(server, week({}));
    const { body } = await server.as('vinh.dq').get<UnitView>(`/api/units/SNV-CCVC?on=${ON}`);
    const { name: _, block, level, documentStyle, officialRoles, weeklyPattern } = body.current!;
    const content = { block, level, documentStyle, officialRoles, weeklyPattern };
    await change(
      server,
      unitChange('rename', '2024-03-01', {
        unit: { code: 'SNV-CCVC', version: 2 },
        content: { ...content, name: 'Phòng Công chức' } as never,
      }),
    );
    expect((await weeksOf()).at(-1)).toEqual(['2024-03-01', null, HALF_SATURDAY]);
  });
});

describe('the preview of a week', () => {
  it('says how many people and how many standard hours of each month it moves, and writes nothing', async () => {
    const { body } = await preview({});
    // Two Saturdays up to 29/02 but for Tết, five in March; six people, one of them with 7:00 a day.
    const saturday = 5 * 240 + 210;
    expect(body.week).toMatchObject({
      ...{ people: 6, removed: 0 },
      byMonth: [
        { month: '2024-02', minutes: 4 * saturday },
        { month: '2024-03', minutes: 5 * saturday },
      ],
    });
    expect(body.renamed).toEqual([]);
    expect(await weeksOf()).toHaveLength(1);
  });

  it('counts to the last day where there is one, and what falls away', async () => {
    await change(server, week({}));
    const { body } = await preview({
      ...{ on: '2024-02-15', until: '2024-02-17', version: 2, weeklyPattern: null },
    });
    expect(body.week).toMatchObject({ people: 6, added: 0, removed: 5 * 240 + 210 });
  });

  it('is for who may change the unit', async () => {
    expect((await preview({}, 'ha.ttt')).status).toBe(403);
    expect((await preview({}, 'phuc.nv')).status).toBe(200);
    expect((await preview({ code: 'SNV' }, 'phuc.nv')).status).toBe(403);
  });
});

describe('a change of a week', () => {
  it('is for whoever is above the unit', async () => {
    for (const username of ['ha.ttt', 'an.nth', 'tuan.lm', 'thu.dt', 'son.lv']) {
      expect((await change(server, week({}), username)).status).toBe(403);
    }
    expect((await change(server, week({ code: 'SNV' }), 'phuc.nv')).status).toBe(403);
    expect((await change(server, week({}), 'phuc.nv')).status).toBe(204);
  });

  it('sent twice is one; another under its id, or of a unit changed meanwhile, is refused', async () => {
    const once = week({});
    expect((await change(server, once)).status).toBe(204);
    expect((await change(server, once)).status).toBe(204);
    expect(await weeksOf()).toHaveLength(2);
    expect((await change(server, { ...once, on: '2024-03-01' })).body.code).toBe('duplicate-id');
    expect((await change(server, week({ on: '2024-03-01', weeklyPattern: null }))).status).toBe(412);
  });

  it('leaves its mark in the trail', async () => {
    await change(server, week({}), 'phuc.nv');
    const events = server.db.selectFrom('audit_event').selectAll().where('act', '=', 'unit.change');
    const [event] = await events.execute();
    expect(event).toMatchObject({ objectId: server.fixture.unitIds.ccvc });
    expect(JSON.parse(event?.detail ?? '{}')).toMatchObject({ kind: 'week', on: ON, decision: '12/QĐ-UBND' });
  });

  it.each([
    [{ weeklyPattern: '0 0 0 0 0 0 0' }, 'weeklyPattern no-weekday'],
    [{ weeklyPattern: '480 480' }, 'weeklyPattern bad-week'],
    [{ weeklyPattern: '721 0 0 0 0 0 0' }, 'weeklyPattern bad-week'],
    [{ until: '2024-01-31' }, 'until backwards'],
    [{ weeklyPattern: null }, 'weeklyPattern unit-unchanged'],
    [{ on: '2000-01-01' }, 'on unit-not-standing'],
  ])('with %j is refused: %s', async (given, refusal) => {
    expect(refusalsOf(await change(server, week(given)))).toEqual([refusal]);
    expect(await weeksOf()).toHaveLength(1);
  });
});
