import { newId } from '@so-viec/shared/id/uuidv7';
import { expect, it } from 'vitest';
import { CLOSING_NOW, type ClosingRow } from '../testing/closings.ts';
import { openTestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { secretLineOf } from '../testing/secret.ts';
import { submitAgain } from '../testing/submitted-day.ts';

it('counts what stands in the way for a deputy without the name of their head', async () => {
  const server = await openTestServer({ now: CLOSING_NOW });
  try {
    const rowOf = async (as: string, unit: string) =>
      (await server.as(as).get<{ rows: ClosingRow[] }>('/api/closings/2024-01')).body.rows.find(
        ({ code }) => code === unit,
      );
    const { unitIds, positionIds } = server.fixture;
    const own = {
      ...{ unitId: unitIds.snv, positionId: positionIds.leader, workedOn: '2024-01-30' },
      ...{ productId: null, adHocBy: 'Chủ tịch' },
    };
    expect((await writeLine(server, 'tuan.lm', lineOf(server, own))).status).toBe(200);
    const seen = async (as: string) => (await rowOf(as, 'SNV'))?.obstacles;
    const draft = { kind: 'days-unsent', count: 1 };
    expect(await seen('phuc.nv')).toEqual([
      { ...draft, who: [{ name: 'Lê Minh Tuấn', count: 1 }], others: 0 },
    ]);
    expect(await seen('hanh.dt')).toEqual([{ ...draft, who: [], others: 1 }]);
    const grace = {
      month: '2024-01',
      unit: 'SNV',
      cadre: 'CB-TUAN',
      untilOn: '2024-02-09',
      reason: 'Đi công tác',
    };
    expect((await server.as('phuc.nv').put(`/api/closing-grace/${newId()}`, grace)).status).toBe(204);
    expect((await rowOf('phuc.nv', 'SNV'))?.grace).toHaveLength(1);
    expect((await rowOf('hanh.dt', 'SNV'))?.grace).toEqual([]);
  } finally {
    await server.close();
  }
});

it('names who is named for a confidential line until they said a word of it, then who reviews the day', async () => {
  const server = await openTestServer();
  try {
    const id = newId();
    const { body } = await writeLine(server, 'ha.ttt', await secretLineOf(server), id);
    await submitAgain(server, 'ha.ttt', body.entry.workDayId);
    const named = async () =>
      (await server.as('phuc.nv').get<{ rows: ClosingRow[] }>('/api/closings/2024-01')).body.rows
        .flatMap(({ obstacles }) => obstacles)
        .filter(({ kind }) => kind === 'days-submitted')
        .map(({ who }) => who.map(({ name }) => name));
    const [before] = await named();
    expect(before).toHaveLength(1);
    const said = { id: newId(), version: 1, answer: 'confirmed' };
    const vouched = await server.as('an.nth').post(`/api/secret-lines/${id}/vouchings`, said);
    expect(vouched.status).toBeLessThan(300);
    const [after] = await named();
    expect(after?.length).toBeGreaterThan(1);
    expect(after).toEqual(expect.arrayContaining(before ?? []));
  } finally {
    await server.close();
  }
});

it('names all who are named for confidential lines of one day, and counts the day once', async () => {
  const server = await openTestServer();
  try {
    const { body } = await writeLine(server, 'ha.ttt', await secretLineOf(server));
    const { anh } = server.fixture.cadreIds;
    await writeLine(server, 'ha.ttt', await secretLineOf(server, { voucherId: anh }));
    await submitAgain(server, 'ha.ttt', body.entry.workDayId);
    const { rows } = (await server.as('phuc.nv').get<{ rows: ClosingRow[] }>('/api/closings/2024-01')).body;
    const [found] = rows
      .flatMap(({ obstacles }) => obstacles)
      .filter(({ kind }) => kind === 'days-submitted');
    expect(found?.count).toBe(1);
    expect(found?.who.map(({ name }) => name).sort()).toEqual(['Nguyễn Thị Hồng Ân', 'Võ Ngọc Ánh'].sort());
  } finally {
    await server.close();
  }
});
