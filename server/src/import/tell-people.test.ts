import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadEntries } from '../testing/entry-lines.ts';
import { type Imported, openImported } from '../testing/imported.ts';

/** What a file wrote of somebody stands in their history, as what is done on a page does. */
let imported: Imported;
beforeAll(async () => {
  imported = await openImported();
  await freshOf();
});
afterAll(() => imported.close());

const told = new Set<string>();
async function freshOf(): Promise<string[]> {
  const rows = await imported.db
    .selectFrom('audit_event as e')
    .innerJoin('cadre as c', 'c.id', 'e.objectId')
    .select(['e.id', 'c.code', 'e.detail'])
    .where('e.act', '=', 'person.import')
    .orderBy('c.code')
    .execute();
  const fresh = rows.filter(({ id }) => !told.has(id));
  for (const { id } of fresh) told.add(id);
  return fresh.map(({ code, detail }) => {
    const { what, period } = JSON.parse(detail) as { what: string; period: string };
    return [code, what, period].filter(Boolean).join(' ');
  });
}

const leave = (...lines: string[]) =>
  imported.load('leave', ['Mã cán bộ;Từ ngày;Đến ngày;Loại;Nửa ngày', ...lines].join('\n'));
const CADRES =
  'Mã cán bộ;Họ và tên;Loại;Mã đơn vị;Mã vị trí;Chức vụ;Từ ngày;Đến ngày;Tên đăng nhập;Thư điện tử';
const cadres = (...lines: string[]) => imported.load('cadres', [CADRES, ...lines].join('\n'));

it('leave is told by its first day, added or changed, once', async () => {
  await leave('HA;16/01/2024;17/01/2024;ốm;');
  expect(await freshOf()).toEqual(['HA leave 2024-01-16']);
  await leave('HA;16/01/2024;19/01/2024;ốm;');
  expect(await freshOf()).toEqual(['HA leave 2024-01-16']);
  await leave('HA;16/01/2024;19/01/2024;ốm;');
  expect(await freshOf()).toEqual([]);
});

it('lines are told by their month, however many they are', async () => {
  await loadEntries(imported, { hours: '1' }, { hours: '2', output: 'Tờ trình B' });
  expect(await freshOf()).toEqual(['HA entries 2024-01']);
});

it('a person is told of what was written of them, and nobody of a file that is refused', async () => {
  await cadres('HA;Trần Thị Thu Hà;công chức;VP;CV;Chuyên viên;01/01/2023;;ha.ttt;ke.khac@vi-du.gov.vn');
  expect(await freshOf()).toEqual(['HA cadres']);
  await cadres('HA;Trần Thị Thu Hà;công chức;KHONG;CV;Chuyên viên;01/01/2023;;ha.ttt;khac@vi-du.gov.vn');
  expect(await freshOf()).toEqual([]);
});
