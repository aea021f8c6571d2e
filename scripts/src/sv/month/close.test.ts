import { insertFixture, openTestDatabase, type TestDatabase } from '@so-viec/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { typed } from '../typed.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertFixture(database.db);
});
afterAll(() => database.close());

const type = (...words: string[]) => typed({ url: database.url, now: '2024-02-10T03:00:00.000Z' }, words);

it('closes a unit with all below it, then everything, and says the same the second time', async () => {
  const unit = await type('close', '2024-01', '--unit', 'SNV');
  expect(unit.out).toMatch(
    /^Sở Nội vụ \(SNV\): đã khóa tháng 01\/2024, bản 1, 2 đơn vị, .*\n {2}[0-9a-f]{64}\n$/,
  );
  const before = await type('summary', '2024-01', '--json');
  const { out, code } = await type('close', '2024-01', '--json');
  const [closed] = JSON.parse(out).closed;
  expect([code, closed.code, closed.edition, closed.units]).toEqual([0, 'TINH', 1, 2]);
  expect((await type('close', '2024-01')).out).toContain('đã khóa từ trước, bản 1');
  expect((await type('summary', '2024-01', '--json')).out).toBe(before.out);
});

it.each([
  [['2024-02'], 1, 'Chưa khóa được tháng 02/2024: tháng chưa kết thúc.\n'],
  [['2024-01', '--unit', 'KHONG'], 1, 'Không có đơn vị nào mã "KHONG" trong tháng 01/2024.\n'],
  [['2024-13'], 2, 'Tháng phải có dạng YYYY-MM, đang là "2024-13".\n'],
])('refuses %j in one sentence', async (words, exit, sentence) => {
  expect(await type('close', ...words)).toEqual({ code: exit, out: '', err: sentence });
});
