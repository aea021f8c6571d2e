import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLOSING_NOW, type ClosingRow } from '../testing/closings.ts';
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
  ])('is not %s', async (_, dueOn, code) => {
    const { status, body } = await deadline(dueOn);
    expect([status, (body as unknown as Refusal).code]).toEqual([422, code]);
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
