import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { addDay, addUnit, sumUp } from '../testing/month-of-work.ts';
import { nameOfKind } from '../testing/secret.ts';
import type { ViewedLine } from './lines/lines.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const ha = { cadreId: fixture.cadreIds.ha, positionId: fixture.positionIds.staff };
  const line = {
    minutes: 60,
    productId: fixture.productIds.staff[0] ?? '',
    note: 'Họp kín',
    isConfidential: true,
    output: { quantity: 2, name: 'Biên bản kín' },
  };
  await addDay(db, {
    ...ha,
    unitId: fixture.unitIds.ccvc,
    day: '2024-01-09',
    lines: [line, { minutes: 30 }],
  });
  const yen = { cadreId: fixture.cadreIds.yen, positionId: fixture.positionIds.finance };
  await addDay(db, { ...yen, unitId: fixture.unitIds.stc, day: '2024-01-09', lines: [{ minutes: 420 }] });
  await sumUp(db, '2024-01');
});
afterAll(() => server.close());

const asked = (who: string, path: string) =>
  server
    .as(who)
    .get<{ unit: { code: string } | null; figures: { minutes: number } }>(`/api/summary/2024-01${path}`);

describe('who sees a month', () => {
  it('starts a head at their unit, and the committee at the top', async () => {
    expect((await asked('tuan.lm', '')).body).toMatchObject({
      unit: { code: 'SNV' },
      figures: { minutes: 90 },
    });
    expect((await asked('an.nth', '')).body).toMatchObject({ unit: { code: 'SNV-CCVC' } });
    expect((await asked('thu.dt', '')).body).toMatchObject({
      unit: { code: 'TINH' },
      figures: { minutes: 510 },
    });
  });

  it.each(['', '/units', '/people', '/entries', '/missing', '/days', '/trend', '/year'])(
    'hides other units from a head: %s',
    async (view) => {
      expect((await asked('tuan.lm', `${view}?unit=STC`)).status).toBe(404);
      expect((await asked('tuan.lm', `${view}?unit=TINH`)).status).toBe(404);
      expect((await asked('tuan.lm', `${view}?unit=SNV-CCVC`)).status).toBe(200);
      expect((await asked('tuan.lm', `${view}?unit=NOWHERE`)).status).toBe(404);
    },
  );

  it("hides a person's month from the head of another unit", async () => {
    expect((await asked('tuan.lm', '/people/CB-HA')).status).toBe(200);
    expect((await asked('huy.tq', '/people/CB-HA')).status).toBe(404);
    expect((await asked('huy.tq', '/entries?cadre=CB-HA')).status).toBe(404);
  });

  it('leads from a day of a person to the review desk, but for who does not review it', async () => {
    const reviewedBy = async (who: string) => {
      const { body } = await server
        .as(who)
        .get<{ days: { day: string; reviewed: string[] }[] }>('/api/summary/2024-01/people/CB-HA');
      return body.days.flatMap(({ day, reviewed }) => reviewed.map((id) => [day, id]));
    };
    const { id } = await server.db
      .selectFrom('work_day')
      .select('id')
      .where('cadreId', '=', server.fixture.cadreIds.ha)
      .executeTakeFirstOrThrow();
    expect(await reviewedBy('an.nth')).toEqual([['2024-01-09', id]]);
    expect(await reviewedBy('tuan.lm')).toEqual([]);
    expect(await reviewedBy('thu.dt')).toEqual([]);
  });

  it('is not for those who oversee nobody', async () => {
    expect((await asked('ha.ttt', '')).status).toBe(403);
    expect((await asked('vinh.dq', '')).status).toBe(403);
    expect((await asked('vinh.dq', '/export?view=units&format=csv')).status).toBe(403);
  });

  it('names only the units that a reader oversees, by name, each under the one above it', async () => {
    const namesFor = async (who: string) => {
      const { body } = await server
        .as(who)
        .get<{ units: { code: string; above: string | null }[] }>('/api/summary/2024-01/unit-names');
      return body.units.map(({ code, above }) => [code, above]);
    };
    const division = ['SNV-CCVC', 'Sở Nội vụ'];
    expect(await namesFor('tuan.lm')).toEqual([division, ['SNV', null]]);
    expect(await namesFor('an.nth')).toEqual([['SNV-CCVC', null]]);
    expect(await namesFor('thu.dt')).toEqual([division, ['SNV', 'Tỉnh'], ['STC', 'Tỉnh'], ['TINH', null]]);
    expect((await asked('ha.ttt', '/unit-names')).status).toBe(403);
  });

  it('does not name a unit that had ended before the month', async () => {
    const { db, fixture } = server;
    const parentId = fixture.unitIds.tinh;
    await addUnit(db, { code: 'HUYEN', parentId, toOn: '2023-12-31' });
    await sumUp(db, '2024-01');
    const namesOf = async (month: string) =>
      (await server.as('thu.dt').get<{ units: { code: string }[] }>(`/api/summary/${month}/unit-names`)).body
        .units;
    expect((await namesOf('2023-12')).map(({ code }) => code)).toContain('HUYEN');
    expect((await namesOf('2024-01')).map(({ code }) => code)).not.toContain('HUYEN');
  });

  it('refuses a month, a filter or a column that does not exist', async () => {
    expect((await server.as('thu.dt').get('/api/summary/2024-13')).status).toBe(404);
    expect((await asked('thu.dt', '?block=army')).status).toBe(400);
    expect((await asked('thu.dt', '/units?sort=wages')).status).toBe(400);
    expect((await asked('thu.dt', '/entries?day=2024-02-30')).status).toBe(400);
  });
});

describe('a confidential line', () => {
  const rowsOf = async (which: string) =>
    (
      await server
        .as('thu.dt')
        .get<{ rows: ViewedLine[] }>(`/api/summary/2024-01/entries?cadre=CB-HA&which=${which}`)
    ).body.rows;

  it('keeps its hours, its kind of work and the count of its products, and shows no content', async () => {
    const [line] = await rowsOf('all');
    const work = await nameOfKind(server);
    expect(line).toMatchObject({ minutes: 60, isConfidential: true, note: '', work, adHocBy: '' });
    expect(line?.outputs).toMatchObject([{ quantity: 2, name: '', documentNumber: '' }]);
  });

  it('shows no content among the products either', async () => {
    const [output] = await rowsOf('outputs');
    expect(output?.outputs).toMatchObject([{ quantity: 2, name: '' }]);
  });

  it('shows none in an export', async () => {
    const csv = await server
      .as('thu.dt')
      .raw('/api/summary/2024-01/export?view=entries&cadre=CB-HA&format=csv');
    const text = await csv.text();
    expect(text).toContain('Việc mật');
    expect(text).not.toContain('kín');
  });
});
