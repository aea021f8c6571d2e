import { inTransaction, rebuildFigures } from '@so-viec/db';
import { insertFixture, openTestDatabase, type TestDatabase } from '@so-viec/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typed } from '../typed.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertFixture(database.db);
  await inTransaction(database.db, (trx) => rebuildFigures(trx, '2024-01', '2024-01'));
});
afterAll(() => database.close());

const type = (...words: string[]) => typed({ url: database.url, now: '2024-02-10T03:00:00.000Z' }, words);

describe('sv summary', () => {
  it('prints one JSON document with every field that was promised', async () => {
    const { code, out, err } = await type('summary', '2024-01', '--json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      month: '2024-01',
      unit: 'TINH',
      headcount: 11,
      workingDays: 22,
      personDays: 242,
      dutyDays: '241',
      minutes: 0,
      hoursPerPersonMonth: '0.00',
      hoursPerPersonDay: '0.00',
      hoursPerDutyDay: '0.00',
      hoursPerPersonOfficialDay: '0.00',
      minutesAccepted: 0,
      minutesWaiting: 0,
      cadresLogged: 0,
      daysMissing: 241,
      outputsDelivered: 0,
      outputsAccepted: 0,
      entriesWithoutOutput: 0,
      minutesWithoutOutput: 0,
    });
  });

  it('says by what the days of a running month are divided, and up to when', async () => {
    const { out } = await type('summary', '2024-02', '--unit', 'STC');
    expect(out).toContain('tính đến 09/02/2024: 0,00 giờ ÷ 10 ngày công');
    expect((await type('summary', '2024-01', '--unit', 'STC')).out).toContain('giờ ÷ ngày công');
  });

  it('takes a unit by its code', async () => {
    const { out } = await type('summary', '2024-01', '--unit', 'STC', '--json');
    expect(JSON.parse(out)).toMatchObject({ unit: 'STC', headcount: 2, personDays: 44 });
  });

  it('prints a table to read', async () => {
    const { out } = await type('summary', '2024-01');
    expect(out).toContain('Tháng 01/2024, Tỉnh (TINH)');
    expect(out).toMatch(/Ngày phải làm +241\n/);
  });

  it.each([
    [['2024-13'], 2, 'Tháng phải có dạng YYYY-MM, đang là "2024-13".\n'],
    [['2024-01', '--unit', 'KHONG'], 1, 'Không có đơn vị nào mã "KHONG".\n'],
    [[], 2, 'Gõ: sv summary YYYY-MM [--unit CODE] [--json]\n'],
  ])('refuses %j in one sentence', async (words, exit, sentence) => {
    expect(await type('summary', ...words)).toEqual({ code: exit, out: '', err: sentence });
  });
});
