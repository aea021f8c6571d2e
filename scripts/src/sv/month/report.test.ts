import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTransaction, rebuildFigures } from '@so-viec/db';
import { insertFixture, openTestDatabase, type TestDatabase } from '@so-viec/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typed } from '../typed.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-viec-report-'));
  database = await openTestDatabase();
  await insertFixture(database.db);
  await inTransaction(database.db, (trx) => rebuildFigures(trx, '2024-01', '2024-03'));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const type = (...words: string[]) => typed({ url: database.url, now: '2024-05-10T03:00:00.000Z' }, words);
const SENTENCE = 'mỗi người ghi bình quân 0,00 giờ/tháng, tức 0,00 giờ/ngày làm việc.';

describe('sv report', () => {
  it.each([
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['pdf', '%PDF'],
    ['csv', '\uFEFFSTT;Kỳ;Dòng;Mã;Đơn vị'],
  ])('writes a file of the kind %s and prints the published sentence', async (format, begins) => {
    const out = join(folder, `thang.${format}`);
    const { code, out: said, err } = await type('report', '2024-01', '--format', format, '--out', out);
    expect([code, said, err]).toEqual([0, `Tháng 01/2024, ${SENTENCE}\n`, '']);
    expect(readFileSync(out).toString('utf8').startsWith(begins)).toBe(true);
  });

  it('takes a quarter of a body in the form of the Party', async () => {
    const out = join(folder, 'quy.docx');
    const words = ['--unit', 'SNV', '--style', 'party', '--format', 'docx', '--out', out];
    const { code, out: said } = await type('report', '2024-Q1', ...words);
    expect(code).toBe(0);
    expect(said.split('\n')).toEqual([
      ...['01', '02', '03'].map((month) => `Tháng ${month}/2024, ${SENTENCE}`),
      ...[`Quý I/2024, ${SENTENCE}`, ''],
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
    [['2024-01', '--format', 'odt', '--out', 'x'], 2, /^Gõ: sv report/],
    [['2024-01', '--format', 'csv', '--by-person', '--out', 'x'], 2, /^Gõ: sv report/],
    [['2024-01', '--format', 'csv'], 2, /^Gõ: sv report/],
  ])('refuses %j in one sentence', async (words, exit, sentence) => {
    const { code, out, err } = await type('report', ...words);
    expect([code, out]).toEqual([exit, '']);
    expect(err).toMatch(sentence);
  });
});
