import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Imported, openImported } from '../../testing/imported.ts';

const HEADER =
  'Mã cán bộ;Họ và tên;Loại;Mã đơn vị;Mã vị trí;Chức vụ;Từ ngày;Đến ngày;Tên đăng nhập;Thư điện tử;Loại bố trí;Giờ chuẩn;Phải ghi';
let imported: Imported;

beforeEach(async () => {
  imported = await openImported();
});
afterEach(() => imported.close());

const load = (...lines: string[]) => imported.load('cadres', [HEADER, ...lines].join('\n'));
const said = async (...lines: string[]) => (await load(...lines)).refusals.map((r) => r.text);

function headshipsOf(code: string) {
  return imported.db
    .selectFrom('headship as h')
    .innerJoin('cadre as c', 'c.id', 'h.cadreId')
    .innerJoin('unit as u', 'u.id', 'h.unitId')
    .select(['u.code as unit', 'h.kind', 'h.fromOn', 'h.toOn'])
    .where('c.code', '=', code)
    .orderBy('h.fromOn')
    .execute();
}

describe('an import of people keeps the rules of the pages', () => {
  test.each([
    [
      'X;Phạm An;công chức;VP;CV;;01/01/2015;;;;;;',
      'Dòng 2, cột Từ ngày: đơn vị VP chỉ có từ 01/01/2020 đến nay. Sửa ngày hoặc mã đơn vị.',
    ],
    [
      'X;Phạm An;công chức;VP;LD;Chánh Văn phòng;01/02/2024;;;;;;',
      'Dòng 2, cột Chức vụ: đơn vị VP đã có người đứng đầu là Bùi Thanh Tùng từ 01/01/2023 đến nay. Sửa chức vụ hoặc ngày.',
    ],
  ])('refuses what the pages refuse: %s', async (line, sentence) => {
    expect(await said(line)).toEqual([sentence]);
    expect((await load(line)).isWritten).toBe(false);
  });

  test('refuses a new post outside of the days of its position, by row and column', async () => {
    const edition = { fromOn: '2024-01-01', toOn: '2024-06-30' };
    await imported.db.updateTable('position_catalogue').set(edition).execute();
    const post = (from: string, to = '') => `X;Phạm An;công chức;VP;CV;;${from};${to};;;;;`;
    const outside = 'vị trí CV chỉ có từ 01/01/2024 đến 30/06/2024. Sửa ngày hoặc mã vị trí.';
    expect(await said(post('31/12/2023', '30/06/2024'))).toEqual([`Dòng 2, cột Từ ngày: ${outside}`]);
    expect(await said(post('01/01/2024', '01/07/2024'))).toEqual([`Dòng 2, cột Đến ngày: ${outside}`]);
    expect(await said(post('01/01/2024'))).toEqual([`Dòng 2, cột Đến ngày: ${outside}`]);
    expect(await load(post('01/01/2024', '30/06/2024'))).toMatchObject({ added: 1, refused: 0 });
    // It goes on in the position it was given.
    expect(await load(post('01/01/2024'))).toMatchObject({ changed: 1, refused: 0 });
  });

  test('refuses days far ahead, with the last one possible', async () => {
    const post = (from: string, to: string) => `X;Phạm An;công chức;VP;CV;;${from};${to};;;;;`;
    const text = (day: string) =>
      `ngày quá xa. Ghi ngày từ ${day} trở về trước; chưa biết ngày cuối thì để trống.`;
    expect(await said(post('01/01/2086', ''))).toEqual([`Dòng 2, cột Từ ngày: ${text('31/12/2026')}`]);
    expect(await said(post('01/01/2024', '31/12/2099'))).toEqual([
      `Dòng 2, cột Đến ngày: ${text('31/12/2034')}`,
    ]);
    expect(await said(post('01/01/2024', '31/12/9999'))).toEqual([
      'Dòng 2, cột Đến ngày: 31/12/9999 ngoài các năm 1900–2099. Sửa ngày.',
    ]);
  });

  test('takes a head after a head, and refuses two at once within the file', async () => {
    const head = (code: string, from: string, to = '') =>
      `${code};Phạm ${code};công chức;TT;LD;Trưởng phòng;${from};${to};;;;;`;
    const both = await load(head('A', '01/01/2024', '31/03/2024'), head('B', '31/03/2024'));
    expect(both.refusals).toMatchObject([{ row: 3, code: 'two-heads', params: { name: 'Phạm A' } }]);
    expect(await load(head('A', '01/01/2024', '31/03/2024'), head('B', '01/04/2024'))).toMatchObject({
      ...{ added: 2, refused: 0 },
    });
  });

  test('lets one file end a head and name the next', async () => {
    const report = await load(
      'TUNG;Bùi Thanh Tùng;công chức;VP;LD;Chánh Văn phòng;01/01/2023;31/03/2024;;;;;',
      'X;Phạm An;công chức;VP;LD;Chánh Văn phòng;01/04/2024;;;;;;',
    );
    expect(report).toMatchObject({ added: 1, changed: 1, refused: 0 });
    expect(await headshipsOf('X')).toMatchObject([{ unit: 'VP', kind: 'head', fromOn: '2024-04-01' }]);
  });

  test('ends what a person was named to on a page with the post that the file ends', async () => {
    const { id: cadreId } = await imported.db
      .selectFrom('cadre')
      .select('id')
      .where('code', '=', 'HA')
      .executeTakeFirstOrThrow();
    const { id: unitId } = await imported.db
      .selectFrom('unit')
      .select('id')
      .where('code', '=', 'VP')
      .executeTakeFirstOrThrow();
    const { id: accountId } = await imported.db
      .selectFrom('account')
      .select('id')
      .where('cadreId', '=', cadreId)
      .executeTakeFirstOrThrow();
    const deputy = { id: newId(), cadreId, unitId, kind: 'deputy', fromOn: '2023-06-01', toOn: null };
    await imported.db.insertInto('headship').values(deputy).execute();
    const role = { id: newId(), accountId, role: 'personnel', unitId, fromOn: '2023-06-01', toOn: null };
    await imported.db.insertInto('role_grant').values(role).execute();
    await load('HA;Trần Thị Thu Hà;công chức;VP;CV;Chuyên viên;01/01/2023;31/03/2024;ha.ttt;;;;');
    expect(await headshipsOf('HA')).toMatchObject([{ fromOn: '2023-06-01', toOn: '2024-03-31' }]);
    const roles = await imported.db.selectFrom('role_grant').select('toOn').execute();
    expect(roles).toEqual([{ toOn: '2024-03-31' }]);
    const told = await imported.db.selectFrom('notice').select('kind').execute();
    expect(told).toContainEqual({ kind: 'role-ended' });
    const acts = await imported.db.selectFrom('audit_event').select('objectId').where('act', '=', 'role.end');
    expect(await acts.execute()).toEqual([{ objectId: accountId }]);
  });
});

describe('an import that ends a post before days that count', () => {
  const ENTRIES =
    'Mã cán bộ;Ngày;Mã sản phẩm;Nội dung;Số giờ;Sản phẩm;Số lượng;Số ký hiệu;Trạng thái;Thời điểm ghi;Người giao';
  const line = (day: string) => `HA;${day};HOP;Họp;2;;;;hoàn thành;;`;
  const HA = 'HA;Trần Thị Thu Hà;công chức;VP;CV;Chuyên viên;01/01/2023';
  const days = (count: number, first: string, last: string) =>
    `HA còn ${count} ngày đã trình hoặc đã duyệt (đầu tiên ${first}, cuối cùng ${last}) mà bố trí chính hoặc biệt phái không còn phải ghi. Ghi ngày muộn hơn; hoặc nhờ thủ trưởng trả lại ngày chờ duyệt, mở lại ngày đã duyệt, rồi nạp lại.`;
  beforeEach(async () => {
    const lines = [ENTRIES, line('07/03/2024'), line('08/03/2024'), line('11/03/2024')].join('\n');
    expect(await imported.load('entries', lines)).toMatchObject({ isWritten: true });
  });

  test('is refused in the cell of the last day, or of the duty to log', async () => {
    expect(await said(`${HA};07/03/2024;ha.ttt;;;;`)).toEqual([
      `Dòng 2, cột Đến ngày: ${days(2, '08/03/2024', '11/03/2024')}`,
    ]);
    expect(await said(`${HA};;ha.ttt;;;;không`)).toEqual([
      `Dòng 2, cột Phải ghi: ${days(3, '07/03/2024', '11/03/2024')}`,
    ]);
    expect(await load(`${HA};11/03/2024;ha.ttt;;;;`)).toMatchObject({ changed: 1, refused: 0 });
  });

  test('is refused beside a concurrent post too: that gives hours and no days', async () => {
    const beside = 'HA;Trần Thị Thu Hà;công chức;TT;CV;Chuyên viên;01/01/2023;;ha.ttt;;kiêm nhiệm;;';
    expect(await said(`${HA};07/03/2024;ha.ttt;;;;`, beside)).toEqual([
      `Dòng 2, cột Đến ngày: ${days(2, '08/03/2024', '11/03/2024')}`,
    ]);
  });

  test('is refused where a row begins a secondment without the duty over them', async () => {
    const away = 'HA;Trần Thị Thu Hà;công chức;TT;CV;Chuyên viên;08/03/2024;;ha.ttt;;biệt phái;;không';
    expect(await said(away)).toEqual([`Dòng 2, cột Phải ghi: ${days(2, '08/03/2024', '11/03/2024')}`]);
  });

  const unitsOfDays = async () => {
    const rows = await imported.db
      .selectFrom('cadre_day as f')
      .innerJoin('unit as u', 'u.id', 'f.unitId')
      .select(['f.workedOn', 'u.code'])
      .orderBy('f.workedOn')
      .execute();
    return rows.map(({ workedOn, code }) => `${workedOn.slice(8)} ${code}`);
  };

  test('takes days along to a secondment that the file begins or shortens', async () => {
    const away = (to: string) =>
      `HA;Trần Thị Thu Hà;công chức;TT;CV;Chuyên viên;08/03/2024;${to};ha.ttt;;biệt phái;;`;
    const along = (days: number) => [
      { code: 'days-along', text: `${days} ngày đã ghi của 1 người chuyển theo sang đơn vị mới.` },
    ];
    const text = [HEADER, away('')].join('\n');
    expect(await imported.load('cadres', text, { isDryRun: true })).toMatchObject({ notes: along(2) });
    expect(await unitsOfDays()).toEqual(['07 VP', '08 VP', '11 VP']);
    expect(await load(away(''))).toMatchObject({ added: 1, refused: 0, notes: along(2) });
    expect(await unitsOfDays()).toEqual(['07 VP', '08 TT', '11 TT']);
    expect(await load(away('08/03/2024'))).toMatchObject({ changed: 1, refused: 0, notes: along(1) });
    expect(await unitsOfDays()).toEqual(['07 VP', '08 TT', '11 VP']);
  });

  test('tells of no day that goes along with a row that is refused', async () => {
    const over = 'HA;Trần Thị Thu Hà;công chức;TT;CV;Chuyên viên;08/03/2024;;ha.ttt;;;;';
    const { notes, refused } = await load(over);
    expect([notes, refused]).toEqual([[], 1]);
  });

  test('is taken where the file gives the next post', async () => {
    const next = 'HA;Trần Thị Thu Hà;công chức;TT;CV;Chuyên viên;08/03/2024;;ha.ttt;;;;';
    expect(await load(`${HA};07/03/2024;ha.ttt;;;;`, next)).toMatchObject({ added: 1, changed: 1 });
    expect(await unitsOfDays()).toEqual(['07 VP', '08 TT', '11 TT']);
  });
});

test('an import seconds nobody to the unit of their own primary post', async () => {
  const HA = 'HA;Trần Thị Thu Hà;công chức;VP;CV;Chuyên viên';
  expect(await said(`${HA};01/03/2024;;ha.ttt;;biệt phái;;`)).toEqual([
    'Dòng 2, cột Mã đơn vị: bố trí chính và biệt phái trùng một đơn vị VP, từ 01/01/2023 đến nay. Sửa mã đơn vị, hoặc ghi là kiêm nhiệm.',
  ]);
});
