import { insertFixture, openTestDatabase, type TestDatabase } from '@so-viec/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { typed } from '../typed.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertFixture(database.db);
});
afterAll(() => database.close());

const type = (...words: string[]) => typed({ url: database.url, now: '2024-03-10T03:00:00.000Z' }, words);

it('prints one JSON document: the month, and findings with codes, lines and a sentence', async () => {
  const { code, out, err } = await type('check', '2024-02', '--json');
  expect([code, err]).toEqual([0, '']);
  const { month, findings } = JSON.parse(out);
  expect(month).toBe('2024-02');
  expect(findings.find((one: { subject: { code: string } }) => one.subject.code === 'CB-HA')).toEqual({
    rule: 'missing-days',
    subject: { kind: 'cadre', code: 'CB-HA' },
    severity: 'look-first',
    evidence: [],
    text: '16 trong 16 ngày phải làm việc của tháng chưa có nhật ký được trình.',
  });
});

it('prints people by kind of sign, with their names', async () => {
  const { out } = await type('check', '2024-02', '--unit', 'SNV-CCVC');
  expect(out).toMatch(/^Tháng 02\/2024: \d+ dấu hiệu cần xem lại\n\nmissing-days \(\d+\)\n/);
  expect(out).toContain('xem trước  CB-HA  Trần Thị Thu Hà: 16 trong 16 ngày');
});

it('says that there is nothing', async () => {
  const { out } = await type('check', '2019-02');
  expect(out).toBe('Tháng 02/2019: không có dấu hiệu nào cần xem lại.\n');
});

it('keeps what it saw once, unless it only looks', async () => {
  const count = async () =>
    (await database.db.selectFrom('finding').select('id').where('month', '=', '2024-03').execute()).length;
  const printed = await type('check', '2024-03', '--dry-run');
  expect([printed.code, await count()]).toEqual([0, 0]);
  await type('check', '2024-03');
  const kept = await count();
  expect(kept).toBeGreaterThan(0);
  const again = await type('check', '2024-03');
  expect([again.out, await count()]).toEqual([printed.out, kept]);
});

it.each([
  [['check'], 2, 'sv check YYYY-MM'],
  [['check', '2024-13'], 2, 'Tháng phải có dạng YYYY-MM'],
  [['check', '2024-02', '--unit', 'KHONG'], 1, 'Không có đơn vị nào mã "KHONG"'],
])('%j is refused with %d', async (words, code, text) => {
  const printed = await type(...words);
  expect(printed.code).toBe(code);
  expect(printed.err).toContain(text);
});
