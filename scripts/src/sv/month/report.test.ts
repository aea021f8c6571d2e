import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertFixture, openTestDatabase, type TestDatabase } from '@so-viec/db/testing';
import { addDay, sumUp } from '@so-viec/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typed } from '../typed.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-viec-report-'));
  database = await openTestDatabase();
  const { cadreIds, unitIds, positionIds } = await insertFixture(database.db);
  const ha = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
  for (const [day, minutes] of [
    ['2024-01-09', 660],
    ['2024-03-05', 1320],
  ] as const)
    await addDay(database.db, { ...ha, day, lines: [{ minutes }] });
  for (const month of ['2024-01', '2024-02', '2024-03']) await sumUp(database.db, month);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const type = (...words: string[]) => typed({ url: database.url, now: '2024-05-10T03:00:00.000Z' }, words);
const said = (perMonth: string, perDay: string) =>
  `mỗi người ghi bình quân ${perMonth} giờ/tháng, tức ${perDay} giờ/ngày làm việc.`;

describe('sv report', () => {
  it.each([
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['pdf', '%PDF'],
    ['csv', '\uFEFFSTT;Kỳ;Dòng;Mã;Đơn vị'],
  ])('writes a file of the kind %s and prints the published sentence', async (format, begins) => {
    const out = join(folder, `thang.${format}`);
    const done = await type('report', '2024-01', '--format', format, '--out', out);
    expect(done).toEqual({ code: 0, out: `Tháng 01/2024, ${said('1,00', '0,05')}\n`, err: '' });
    expect(readFileSync(out).toString('utf8').startsWith(begins)).toBe(true);
  });

  it('takes a quarter of a body in the form of the Party', async () => {
    const out = join(folder, 'quy.docx');
    const words = ['--unit', 'SNV', '--style', 'party', '--format', 'docx', '--out', out];
    const { code, out: printed } = await type('report', '2024-Q1', ...words);
    expect(code).toBe(0);
    expect(printed.split('\n')).toEqual([
      `Tháng 01/2024, ${said('1,38', '0,06')}`,
      'Tháng 02/2024, không có giờ nào được ghi.',
      `Tháng 03/2024, ${said('2,75', '0,13')}`,
      ...[`Quý I/2024, ${said('1,38', '0,07')}`, ''],
    ]);
  });

  it('splits a workbook by person', async () => {
    const out = join(folder, 'nguoi.xlsx');
    expect((await type('report', '2024-01', '--format', 'xlsx', '--by-person', '--out', out)).code).toBe(0);
  });

  it.each([
    [['2024-13', '--format', 'csv', '--out', 'x'], 2, /^Kỳ phải có dạng YYYY-MM hoặc YYYY-Qn/],
    [['2024-01', '--unit', 'KHONG', '--format', 'csv', '--out', 'x'], 1, /^Không có đơn vị nào mã "KHONG"/],
    [['2025-Q1', '--format', 'csv', '--out', 'x'], 1, /^Kỳ này chưa bắt đầu/],
    [['2024-04', '--format', 'csv', '--out', 'x'], 1, /^Trong tháng 04\/2024 chưa ai ghi giờ nào/],
    [['2024-01', '--format', 'odt', '--out', 'x'], 2, /^Gõ: sv report/],
    [['2024-01', '--format', 'csv', '--by-person', '--out', 'x'], 2, /^Gõ: sv report/],
    [['2024-01', '--format', 'csv'], 2, /^Gõ: sv report/],
  ])('refuses %j in one sentence', async (words, exit, sentence) => {
    const { code, out, err } = await type('report', ...words);
    expect([code, out]).toEqual([exit, '']);
    expect(err).toMatch(sentence);
  });
});
