import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { addDay, addUnit, sumUp } from '../testing/month-of-work.ts';
import { change, UNIT_CONTENT, unitChange } from '../testing/unit-changes.ts';

interface Row {
  code: string;
  reach: 'all' | 'body' | 'own';
  hasChildren: boolean;
  headcount: number;
  minutes: number;
  personDays: number;
}
interface Units {
  total: { headcount: number; minutes: number; personDays: number };
  rows: Row[];
}

/** A centre that is a body of its own below Sở Nội vụ, with one division. */
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const { snv, ccvc, stc, tinh } = fixture.unitIds;
  const centre = await addUnit(db, { code: 'TT', parentId: snv, isBody: true });
  const division = await addUnit(db, { code: 'TT-P', parentId: centre });
  await addUnit(db, { code: 'RONG', parentId: tinh, isBody: true });
  const { ha, bao, phuc, yen, khanh } = fixture.cadreIds;
  const log = (cadreId: string, unitId: string, minutes: number) =>
    addDay(db, {
      ...{ cadreId, unitId, positionId: fixture.positionIds.staff, day: '2024-01-09' },
      lines: [{ minutes }],
    });
  await log(ha, ccvc, 100);
  await log(phuc, snv, 20);
  await log(bao, division, 3);
  await log(bao, centre, 4);
  await log(yen, stc, 1000);
  await log(khanh, tinh, 50);
  await sumUp(db, '2024-01');
});
afterAll(() => server.close());

const units = async (search: string, who = 'thu.dt') =>
  (await server.as(who).get<Units>(`/api/summary/2024-01/units?${search}`)).body;
const minutesOf = ({ rows }: Units) =>
  Object.fromEntries(rows.map(({ code, reach, minutes }) => [`${code} ${reach}`, minutes]));

describe('the bodies of the whole in one list', () => {
  it('hold what belongs to them and to no body below, so that they add up', async () => {
    const list = await units('flat=bodies&sort=name');
    expect(minutesOf(list)).toEqual({ 'SNV body': 120, 'STC body': 1000, 'TT body': 7, 'TINH body': 50 });
    expect(list.rows.reduce((sum, row) => sum + row.minutes, 0)).toBe(list.total.minutes);
    expect(list.rows.reduce((sum, row) => sum + row.personDays, 0)).toBe(list.total.personDays);
    expect(list.rows.every(({ hasChildren }) => !hasChildren)).toBe(true);
  });

  it('name the division where its head reads no more of the body', async () => {
    const list = await units('flat=bodies', 'an.nth');
    expect(minutesOf(list)).toEqual({ 'SNV-CCVC all': 100 });
  });

  it.each(['SNV', 'TT', 'STC', 'TINH'])('lead to the same figures of %s alone', async (code) => {
    const row = (await units('flat=bodies')).rows.find((each) => each.code === code);
    const { body } = await server
      .as('thu.dt')
      .get<{ figures: Row }>(`/api/summary/2024-01?unit=${code}&reach=body`);
    const { headcount, minutes, personDays } = row ?? { headcount: 0, minutes: 0, personDays: 0 };
    expect(body.figures).toMatchObject({ headcount, minutes, personDays });
  });

  it('are those below a unit, and within the scope of who asks', async () => {
    expect(minutesOf(await units('flat=bodies&unit=SNV'))).toEqual({ 'SNV body': 120, 'TT body': 7 });
    expect(minutesOf(await units('flat=bodies', 'huy.tq'))).toEqual({ 'STC body': 1000 });
  });
});

describe('the units right below one', () => {
  it('hold all beneath them, beside what is its own', async () => {
    const list = await units('unit=SNV');
    expect(minutesOf(list)).toEqual({ 'SNV-CCVC all': 100, 'TT all': 7, 'SNV own': 20 });
    expect(list.rows.find(({ code }) => code === 'TT')?.hasChildren).toBe(true);
    expect(list.total.minutes).toBe(127);
  });

  it('are those of the month, however many are made later', async () => {
    const countOf = async () =>
      (await server.as('thu.dt').get<{ childCount: number }>('/api/summary/2024-01?unit=SNV')).body
        .childCount;
    const before = await countOf();
    for (const parent of ['SNV', 'SNV-CCVC']) {
      const unit = { code: `${parent}-MOI`, parent, content: UNIT_CONTENT };
      expect((await change(server, unitChange('create', '2024-02-01', { unit }))).status).toBe(204);
    }
    expect(await countOf()).toBe(before);
    const { rows } = await units('unit=SNV');
    expect(rows.find(({ code }) => code === 'SNV-CCVC')?.hasChildren).toBe(false);
  });

  it('leave out a unit in which there is nobody and nothing', async () => {
    expect(Object.keys(minutesOf(await units('unit=TINH')))).not.toContain('RONG all');
  });

  it('are led to by day with the same reach', async () => {
    const { body } = await server
      .as('thu.dt')
      .get<{ rows: { code: string; reach: string; minutes: number[] }[] }>(
        '/api/summary/2024-01/days?flat=bodies',
      );
    const ofNinth = Object.fromEntries(body.rows.map((row) => [`${row.code} ${row.reach}`, row.minutes[8]]));
    expect(ofNinth).toEqual({ 'SNV body': 120, 'STC body': 1000, 'TT body': 7, 'TINH body': 50 });
  });
});
