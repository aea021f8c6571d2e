import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLOSING_NOW, type ClosingRow, closeUnit, reopen } from '../testing/closings.ts';
import { openTestServer, type Refusal, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: CLOSING_NOW });
});
afterEach(() => server.close());

const rowOf = async (as: string, unit: string) =>
  (await server.as(as).get<{ rows: ClosingRow[] }>('/api/closings/2024-01')).body.rows.find(
    ({ code }) => code === unit,
  );

describe('the last day for writing', () => {
  const deadline = (dueOn: string | null) =>
    server.as('phuc.nv').put(`/api/closing-deadlines/${newId()}`, { month: '2024-01', unit: 'SNV', dueOn });
  const write = async () =>
    (await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: '2024-01-30' }))).status;

  it('holds for a body, is lifted, and one person may have longer', async () => {
    expect((await deadline('2024-02-02')).status).toBe(204);
    expect(await write()).toBe(422);
    const of = {
      month: '2024-01',
      unit: 'SNV',
      cadre: 'CB-HA',
      untilOn: '2024-02-07',
      reason: 'Mới đi công tác về',
    };
    expect((await server.as('phuc.nv').put(`/api/closing-grace/${newId()}`, of)).status).toBe(204);
    expect(await write()).toBe(200);
    const row = await rowOf('phuc.nv', 'SNV');
    expect(row?.dueOn).toBe('2024-02-02');
    expect(row?.obstacles.map(({ kind, who }) => [kind, who[0]?.name])).toEqual([
      ['days-unsent', 'Trần Thị Thu Hà'],
      ['grace', 'Trần Thị Thu Hà'],
    ]);
    await server.as('phuc.nv').put(`/api/closing-grace/${newId()}`, { ...of, untilOn: null });
    expect(await write()).toBe(422);
    await deadline(null);
    expect(await write()).toBe(200);
  });

  it.each([
    ['a day of the month itself', '2024-01-31', 'day-within-month'],
    ['a day before', '2024-01-02', 'day-within-month'],
    ['a day of another year', '2025-02-05', 'day-too-far'],
  ])('is not %s', async (_, dueOn, code) => {
    const { status, body } = await deadline(dueOn);
    expect([status, (body as unknown as Refusal).code]).toEqual([422, code]);
  });

  it('is not set of a month that is closed, for a body or a person', async () => {
    await closeUnit(server, 'phuc.nv', 'SNV');
    const grace = { month: '2024-01', unit: 'SNV', cadre: 'CB-HA', untilOn: '2024-02-07', reason: 'Ốm' };
    const answers = [await deadline('2024-02-07'), await deadline(null)];
    answers.push(await server.as('phuc.nv').put(`/api/closing-grace/${newId()}`, grace));
    expect(answers.map(({ body }) => (body as unknown as Refusal).code)).toEqual(
      Array(3).fill('month-closed'),
    );
  });

  it('lies at most 92 days ahead, for a person and for a month that is opened again too', async () => {
    const grace = { month: '2024-01', unit: 'SNV', cadre: 'CB-HA', untilOn: '2024-05-08', reason: 'Ốm' };
    const { body } = await server.as('phuc.nv').put<Refusal>(`/api/closing-grace/${newId()}`, grace);
    expect([body.code, body.params?.day]).toEqual(['day-too-far', '07/05/2024']);
  });

  it('is given to nobody by themselves, and to nobody of another body', async () => {
    const grace = (cadre: string) =>
      server.as('phuc.nv').put<Refusal>(`/api/closing-grace/${newId()}`, {
        ...{ month: '2024-01', unit: 'SNV', cadre, untilOn: '2024-02-07', reason: 'Ốm' },
      });
    expect((await grace('CB-PHUC')).body.code).toBe('about-oneself');
    expect((await grace('CB-HUY')).body.code).toBe('grace-person-elsewhere');
  });
});

describe('the end of a reopening', () => {
  const closingOf = async (unit: string) => (await rowOf('thu.dt', unit))?.closing?.id ?? '';
  const write = async (as: string, more: object) => {
    const line = lineOf(server, { ...more, workedOn: '2024-01-30', minutes: 30 });
    const { status, body } = await writeLine(server, as, line);
    return [status, body.params?.day];
  };
  const ofStaff = () => write('ha.ttt', {});
  /** The director has their post in the body itself, above the unit that is opened again. */
  const ofDirector = () =>
    write('tuan.lm', {
      ...{ unitId: server.fixture.unitIds.snv, positionId: server.fixture.positionIds.leader },
      ...{ productId: null, output: null, adHocBy: 'Chủ tịch' },
    });

  it('binds who writes in the units above as it binds who writes in the unit', async () => {
    expect((await closeUnit(server, 'phuc.nv', 'SNV')).status).toBe(200);
    await reopen(server, await closingOf('SNV-CCVC'), '2024-02-09');
    expect([await ofStaff(), await ofDirector()]).toEqual([
      [200, undefined],
      [200, undefined],
    ]);
    server.setNow('2024-02-12T02:00:00.000Z');
    expect([await ofStaff(), await ofDirector()]).toEqual([
      [422, '09/02/2024'],
      [422, '09/02/2024'],
    ]);
  });

  it('is that of the last one where the month was closed and opened more than once', async () => {
    await closeUnit(server, 'phuc.nv', 'SNV');
    await reopen(server, await closingOf('SNV-CCVC'), '2024-03-15');
    server.setNow('2024-02-06T02:00:00.000Z');
    expect((await closeUnit(server, 'phuc.nv', 'SNV')).body.edition).toBe(2);
    await reopen(server, await closingOf('SNV'), '2024-02-07');
    server.setNow('2024-02-12T02:00:00.000Z');
    expect([await ofStaff(), await ofDirector()]).toEqual([
      [422, '07/02/2024'],
      [422, '07/02/2024'],
    ]);
  });
});
