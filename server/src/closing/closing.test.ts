import { inTransaction, listPointSums, raiseChangeCounter } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemScope } from '../access/scopes.ts';
import {
  addJanuary,
  CLOSING_NOW,
  type ClosedAnswer,
  type ClosingRow,
  closeAll,
  closeUnit,
  reopen,
} from '../testing/closings.ts';
import { openTestServer, type Refusal, sumUp, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { addUnit } from '../testing/month-of-work.ts';
import { checker } from '../testing/products.ts';
import { openSecondOffice } from '../testing/transfers.ts';
import { isUntouched } from './fingerprint.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: CLOSING_NOW });
  await openSecondOffice(server);
});
afterEach(() => server.close());

const rowsAs = async (as: string) =>
  (await server.as(as).get<{ rows: ClosingRow[] }>('/api/closings/2024-01')).body.rows;
const rowOf = async (as: string, unit: string) => (await rowsAs(as)).find(({ code }) => code === unit);
const refusalOf = async (as: string, unit: string, more: object = {}) => {
  const { status, body } = await closeUnit(server, as, unit, more);
  const { code, params, current } = body as unknown as Refusal & { current: unknown };
  return { status, code, params, current };
};
const pointsOf = (month: string) => listPointSums(server.db, systemScope(), month);
const summary = async () =>
  (await server.as('thu.dt').get<{ figures: Record<string, unknown> }>('/api/summary/2024-01')).body.figures;

describe('a month that is closed', () => {
  it('goes unit by unit, then body, then all; each with its sums and its fingerprint', async () => {
    await addJanuary(server);
    const unit = await closeUnit(server, 'phuc.nv', 'SNV-CCVC');
    expect([unit.status, unit.body.edition, unit.body.units]).toEqual([200, 1, 1]);
    expect((await closeUnit(server, 'phuc.nv', 'SNV')).body).toMatchObject({ edition: 1, units: 1 });
    expect((await refusalOf('thu.dt', 'TINH')).current).toEqual([
      { kind: 'units-open', count: 1, who: [{ name: 'Sở Tài chính', count: 1 }] },
    ]);
    await closeUnit(server, 'yen.pt', 'STC');
    const before = await summary();
    const top = (await closeUnit(server, 'thu.dt', 'TINH')).body;
    expect(top.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(await summary()).toEqual(before);
    const row = await server.db
      .selectFrom('closing')
      .selectAll()
      .where('id', '=', top.id)
      .executeTakeFirstOrThrow();
    const { headcount, personDays, minutes } = before;
    expect(JSON.parse(row.figures)).toMatchObject({ headcount, personDays, minutes });
    expect(await isUntouched(server.db, top.id)).toBe(true);
  });

  it('closed with its body at one press closes the units below first', async () => {
    expect((await closeUnit(server, 'phuc.nv', 'SNV')).body.units).toBe(2);
    expect((await rowOf('phuc.nv', 'SNV-CCVC'))?.closing?.edition).toBe(1);
  });

  it('may be one of a unit that nobody is in', async () => {
    const { db, fixture } = server;
    await addUnit(db, { code: 'SNV-MOI', parentId: fixture.unitIds.snv });
    await inTransaction(db, raiseChangeCounter);
    const { status, body } = await closeUnit(server, 'phuc.nv', 'SNV-MOI');
    expect([status, body.edition, body.units]).toEqual([200, 1, 1]);
    expect(await isUntouched(db, body.id)).toBe(true);
  });

  it('twice is once, with the same request and with another', async () => {
    const first = await closeUnit(server, 'phuc.nv', 'SNV');
    const again = await closeUnit(server, 'phuc.nv', 'SNV', {}, first.body.id);
    const other = await closeUnit(server, 'phuc.nv', 'SNV');
    expect([again.body.id, other.body.id]).toEqual([first.body.id, first.body.id]);
    expect(await server.db.selectFrom('closing').select('id').execute()).toHaveLength(2);
    const wrong = await closeUnit(server, 'phuc.nv', 'SNV', { month: '2023-12' }, first.body.id);
    expect((wrong.body as unknown as Refusal).code).toBe('duplicate-id');
  });

  it.each([
    ['ha.ttt', 'SNV-CCVC', 403],
    ['an.nth', 'SNV-CCVC', 403],
    ['son.lv', 'SNV', 403],
    ['phuc.nv', 'STC', 403],
    ['phuc.nv', 'TINH', 403],
    ['thu.dt', 'SNV', 403],
    ['phuc.nv', 'KHONG', 404],
  ])('is not closed by %s at %s', async (as, unit, status) => {
    expect((await closeUnit(server, as, unit)).status).toBe(status);
  });

  it('is read back by its rows: whoever touches one is seen', async () => {
    await addJanuary(server);
    const { id } = await closeAll(server);
    await server.db
      .updateTable('closed_cadre_month')
      .set({ minutes: 481 })
      .where('minutes', '=', 480)
      .execute();
    expect(await isUntouched(server.db, id)).toBe(false);
  });
});

describe('what stands in the way', () => {
  it('is the month itself while it runs', async () => {
    server.setNow('2024-01-31T02:00:00.000Z');
    const { code, current } = await refusalOf('phuc.nv', 'SNV');
    expect([code, current]).toEqual(['closing-blocked', [{ kind: 'month-running', count: 1, who: [] }]]);
  });

  it('is a month before anybody wrote, with the first one that has something', async () => {
    await addJanuary(server);
    const { code, current } = await refusalOf('phuc.nv', 'SNV', { month: '2023-06' });
    expect([code, current]).toEqual([
      'closing-blocked',
      [{ kind: 'before-data', count: 1, who: [{ name: '01/2024', count: 1 }] }],
    ]);
  });

  it('is a day that waits for its reviewers, by name', async () => {
    await addJanuary(server, { state: 'submitted' });
    const { status, current } = await refusalOf('phuc.nv', 'SNV');
    expect([status, current]).toEqual([
      422,
      [
        {
          ...{ kind: 'days-submitted', count: 1 },
          who: [
            { name: 'Nguyễn Thị Hồng Ân', count: 1 },
            { name: 'Võ Ngọc Ánh', count: 1 },
          ],
        },
      ],
    ]);
    expect((await rowOf('phuc.nv', 'SNV-CCVC'))?.obstacles).toHaveLength(1);
  });

  it('is a draft, by whose it is', async () => {
    await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: '2024-01-30' }));
    expect((await refusalOf('phuc.nv', 'SNV')).current).toEqual([
      { kind: 'days-unsent', count: 1, who: [{ name: 'Trần Thị Thu Hà', count: 1 }] },
    ]);
  });

  it('is not an undecided product: it is counted, confirmed and carried over, and may be decided on after', async () => {
    await addJanuary(server, { degree: null });
    expect(await refusalOf('phuc.nv', 'SNV')).toMatchObject({
      code: 'closing-undecided',
      params: { count: 1 },
    });
    expect((await closeUnit(server, 'phuc.nv', 'SNV', { undecided: 1 })).status).toBe(200);
    const output = await server.db.selectFrom('output').select('id').executeTakeFirstOrThrow();
    const { outcome } = await checker(server, 'an.nth').check(output.id, { degree: 100 });
    expect(outcome).toBe('done');
    const editions = '/api/closings/2024-01/editions?unit=SNV';
    type Editions = { editions: { undecided: number; decided: number; figures: Record<string, unknown> }[] };
    const { body } = await server.as('phuc.nv').get<Editions>(editions);
    expect(body.editions[0]).toMatchObject({ undecided: 1, decided: 1, figures: { outputsAccepted: 0 } });
    expect(await pointsOf('2024-01')).toEqual([]);
    await server.db.updateTable('closing').set({ reopenedAt: CLOSING_NOW }).execute();
    expect((await pointsOf('2024-01')).map(({ pointsMilli }) => pointsMilli)).toEqual([2000]);
  });

  it('keeps the points of a month as they were closed', async () => {
    await addJanuary(server);
    const before = await pointsOf('2024-01');
    expect(before.map(({ pointsMilli }) => pointsMilli)).toEqual([2000]);
    const { id } = await closeAll(server);
    await server.db.updateTable('output').set({ degree: 50 }).execute();
    await sumUp(server.db, '2024-01');
    expect(await pointsOf('2024-01')).toEqual(before);
    expect(await isUntouched(server.db, id)).toBe(true);
  });
});

describe('a month opened again', () => {
  it('takes two people: nobody agrees to what they asked', async () => {
    const { id: closingId } = await closeAll(server);
    const id = newId();
    const asked = { closingId, reason: 'Sót ngày', untilOn: '2024-02-09' };
    expect((await server.as('thu.dt').put(`/api/reopenings/${id}`, asked)).status).toBe(200);
    const alone = await server.as('thu.dt').post<Refusal>(`/api/reopenings/${id}/answer`, { agrees: true });
    expect([alone.status, alone.body.code]).toEqual([403, 'second-person-needed']);
    expect((await server.as('phuc.nv').post(`/api/reopenings/${id}/answer`, { agrees: true })).status).toBe(
      403,
    );
    expect((await rowOf('thu.dt', 'TINH'))?.closing?.edition).toBe(1);
  });

  it('is written in again, also by what stands above it, and closed as edition 2 beside edition 1', async () => {
    await addJanuary(server);
    const { id } = await closeAll(server);
    const body = (await rowOf('phuc.nv', 'SNV'))?.closing?.id ?? '';
    await reopen(server, body);
    expect((await rowsAs('thu.dt')).map(({ code, closing }) => [code, closing?.edition])).toEqual([
      ['TINH', undefined],
      ['SNV', undefined],
      ['SNV-CCVC', undefined],
      ['STC', 1],
    ]);
    const line = lineOf(server, { workedOn: '2024-01-09', minutes: 60 });
    const { body: written } = await writeLine(server, 'ha.ttt', line);
    const dayId = written.entry.workDayId;
    await server.db.updateTable('work_day').set({ state: 'accepted' }).where('id', '=', dayId).execute();
    await closeUnit(server, 'phuc.nv', 'SNV', { undecided: 1 });
    const second = (await closeUnit(server, 'thu.dt', 'TINH')).body;
    expect(second.edition).toBe(2);
    expect(await isUntouched(server.db, id)).toBe(true);
    const { body: stc } = await server
      .as('yen.pt')
      .get<{ editions: ClosedAnswer[] }>('/api/closings/2024-01/editions?unit=STC');
    expect(stc.editions.map(({ edition }) => edition)).toEqual([1]);
  });

  it('is written in up to its end, then only decided on', async () => {
    await closeAll(server);
    await reopen(server, (await rowOf('phuc.nv', 'SNV'))?.closing?.id ?? '');
    server.setNow('2024-02-12T02:00:00.000Z');
    const late = await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: '2024-01-09' }));
    expect([late.status, late.body.code]).toEqual([422, 'month-past-deadline']);
    expect(late.body.params).toEqual({ month: '01/2024', day: '09/02/2024' });
  });

  it('is taken back by who asked, and refused by the second person', async () => {
    const { id: closingId } = await closeAll(server);
    for (const [as, path, state] of [
      ['phuc.nv', 'withdrawal', 'withdrawn'],
      ['thu.dt', 'answer', 'refused'],
    ] as const) {
      const id = newId();
      const body = (await rowOf('phuc.nv', 'SNV'))?.closing?.id ?? closingId;
      await server
        .as('phuc.nv')
        .put(`/api/reopenings/${id}`, { closingId: body, reason: 'Sót', untilOn: '2024-02-09' });
      const answer = await server.as(as).post(`/api/reopenings/${id}/${path}`, { agrees: false });
      expect(answer.body).toEqual({ state });
    }
  });
});
