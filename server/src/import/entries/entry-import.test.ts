import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ENTRY_HEADER,
  lineOf,
  loadEntries,
  snapshot,
  storedLines,
  storedOutputs,
} from '../../testing/entry-lines.ts';
import { type Imported, openImported } from '../../testing/imported.ts';

let imported: Imported;

beforeEach(async () => {
  imported = await openImported();
});
afterEach(() => imported.close());

const load = (...lines: Parameters<typeof loadEntries>[1][]) => loadEntries(imported, ...lines);

describe('an imported line', () => {
  test('copies unit, position and coefficient of its day, and its day is accepted', async () => {
    const report = await load({
      hours: '1,5',
      output: 'Tờ trình A',
      quantity: '2',
      number: '12/TTr',
      at: '12/01/2024 16:42',
    });
    expect(report).toMatchObject({ added: 1, isWritten: true });
    expect(await storedLines(imported)).toMatchObject([
      {
        who: 'HA',
        unit: 'VP',
        position: 'CV',
        minutes: 90,
        coefficientMilli: 1000,
        taskGroup: 'C',
        state: 'done',
        enteredAt: '2024-01-12T09:42:00.000Z',
        month: '2024-01',
        taskId: null,
      },
    ]);
    const days = await imported.db
      .selectFrom('work_day')
      .select(['state', 'stepCount', 'workedOn'])
      .execute();
    expect(days).toEqual([{ state: 'accepted', stepCount: 1, workedOn: '2024-01-12' }]);
    expect(await storedOutputs(imported)).toMatchObject([
      { name: 'Tờ trình A', quantity: 2, documentNumber: '12/TTr', deliveredOn: '2024-01-12', degree: 100 },
    ]);
    const checks = await imported.db
      .selectFrom('output_check')
      .select(['kind', 'degree', 'quantity', 'accountId'])
      .execute();
    expect(checks).toEqual([{ kind: 'accepted', degree: 100, quantity: 2, accountId: null }]);
  });

  test('counts in the month at once', async () => {
    await load(
      { output: 'A', quantity: '3' },
      { product: '', note: 'Đột xuất', by: 'Giám đốc', hours: '30p' },
    );
    const months = await imported.db.selectFrom('cadre_month').selectAll().execute();
    expect(months).toMatchObject([
      {
        month: '2024-01',
        minutes: 150,
        minutesAccepted: 150,
        minutesAdHoc: 30,
        outputsAccepted: 3,
        entries: 2,
        loggedMask: 1 << 11,
      },
    ]);
  });

  test('without a product is ad hoc work of group D, with who asked', async () => {
    await load({ product: '', by: 'Giám đốc' });
    expect(await storedLines(imported)).toMatchObject([
      { productId: null, adHocBy: 'Giám đốc', taskGroup: 'D', coefficientMilli: 0 },
    ]);
  });

  test('stands in the order of the file within its day', async () => {
    await load({ note: 'một' }, { note: 'hai' }, { note: 'ba' });
    expect((await storedLines(imported)).map((e) => [e.note, e.ordinal])).toEqual([
      ['một', 0],
      ['hai', 1],
      ['ba', 2],
    ]);
  });

  test('may make a day longer than twelve hours', async () => {
    expect(await load({ hours: '13' }, { hours: '10' })).toMatchObject({ added: 2, refused: 0 });
  });

  test('goes to the unit held on its day', async () => {
    await imported.load(
      'cadres',
      `Mã cán bộ;Họ và tên;Loại;Mã đơn vị;Mã vị trí;Chức vụ;Từ ngày;Đến ngày;Tên đăng nhập;Thư điện tử;Loại bố trí
HA;Trần Thị Thu Hà;công chức;VP;CV;Chuyên viên;01/01/2023;14/02/2024;;;
HA;Trần Thị Thu Hà;công chức;TT;TTV;;15/02/2024;;;;
TUNG;Bùi Thanh Tùng;công chức;TT;CV;;01/02/2024;29/02/2024;;;biệt phái
TUNG;Bùi Thanh Tùng;công chức;TT;TTV;;01/01/2024;;;;kiêm nhiệm`,
    );
    await load(
      { on: '14/02/2024' },
      { on: '15/02/2024', product: 'KL' },
      { who: 'TUNG', on: '31/01/2024', product: 'HOP' },
      { who: 'TUNG', on: '01/02/2024', product: 'HOP' },
      { who: 'TUNG', on: '02/02/2024', product: 'KL' },
    );
    expect((await storedLines(imported)).map((e) => [e.who, e.workedOn, e.unit, e.position])).toEqual([
      ['TUNG', '2024-01-31', 'VP', 'LD'],
      ['TUNG', '2024-02-01', 'TT', 'CV'],
      ['TUNG', '2024-02-02', 'TT', 'TTV'],
      ['HA', '2024-02-14', 'VP', 'CV'],
      ['HA', '2024-02-15', 'TT', 'TTV'],
    ]);
  });
});

describe('an import of lines refuses', () => {
  test.each([
    [{ who: 'KHONG' }, 'Dòng 2, cột Mã cán bộ: không có cán bộ KHONG. Nạp cán bộ trước hoặc sửa mã.'],
    [
      { product: 'KHONG' },
      'Dòng 2, cột Mã sản phẩm: không có sản phẩm KHONG. Nạp sản phẩm trước hoặc sửa mã.',
    ],
    [
      { product: 'KL' },
      'Dòng 2, cột Mã sản phẩm: KL không thuộc vị trí CV giữ ngày 12/01/2024. Sửa mã sản phẩm hoặc bố trí.',
    ],
    [{ on: '30/02/2024' }, 'Dòng 2, cột Ngày: 30/02/2024 không có trong lịch. Sửa ngày.'],
    [{ on: '02/04/2024' }, 'Dòng 2, cột Ngày: 02/04/2024 ở sau hôm nay (01/04/2024). Sửa ngày.'],
    [
      { on: '31/12/2022' },
      'Dòng 2, cột Ngày: HA không giữ vị trí nào ngày 31/12/2022. Nạp bố trí hoặc sửa ngày.',
    ],
    [{ hours: 'abc' }, 'Dòng 2, cột Số giờ: “abc” không đọc được thành giờ. Ghi 1,5 hoặc 1:30.'],
    [{ hours: '0' }, 'Dòng 2, cột Số giờ: bằng 0 giờ. Ghi số giờ lớn hơn 0 hoặc bỏ dòng.'],
    [{ hours: '25' }, 'Dòng 2, cột Số giờ: 25 giờ nhiều hơn 24 giờ. Sửa số giờ.'],
    [
      { state: 'xong' },
      'Dòng 2, cột Trạng thái: “xong” không có trong danh mục. Chọn một trong: đang làm; hoàn thành.',
    ],
    [
      { output: 'A', quantity: '0' },
      'Dòng 2, cột Số lượng: “0” không phải số dùng được. Ghi số từ 1 đến 100000.',
    ],
    [{ at: '02/04/2024 08:00' }, 'Dòng 2, cột Thời điểm ghi: 02/04/2024 ở sau lúc này. Sửa thời điểm ghi.'],
    [{ note: 'a\u0007b' }, 'Dòng 2, cột Nội dung: có ký tự điều khiển U+0007. Gõ lại ô này.'],
    [{ note: 'a'.repeat(2001) }, 'Dòng 2, cột Nội dung: dài 2001 ký tự, nhiều nhất 2000. Rút ngắn lại.'],
  ])('%j', async (line, said) => {
    const report = await load(line, {});
    expect(report.refusals.map((r) => r.text)).toEqual([said]);
    expect(report.isWritten).toBe(false);
    expect(await storedLines(imported)).toEqual([]);
  });

  test('a day of more than 24 hours, with the lines that are there already', async () => {
    await load({ hours: '20' });
    const report = await load({ hours: '3', note: 'Sáng' }, { hours: '2', note: 'Chiều' });
    expect(report.refusals.map((r) => r.text)).toEqual([
      'Dòng 3, cột Số giờ: ngày 12/01/2024 của HA cộng ra 25:00 giờ, quá 24 giờ. Sửa số giờ.',
    ]);
  });

  test('one `Mã dòng` twice', async () => {
    const report = await load({ code: 'L1' }, { code: 'L1', note: 'khác' });
    expect(report.refusals).toMatchObject([
      { row: 3, column: 'Mã dòng', code: 'double-row', params: { other: 2 } },
    ]);
  });

  test('a day that was written by hand', async () => {
    await load({});
    await imported.db
      .updateTable('work_day')
      .set({ state: 'returned', stepCount: 2 })
      .where('stepCount', '=', 1)
      .execute();
    const report = await load({}, { note: 'Thêm' });
    expect(report).toMatchObject({ unchanged: 1, isWritten: false });
    expect(report.refusals.map((r) => r.text)).toEqual([
      'Dòng 3, cột Ngày: ngày 12/01/2024 của HA đã ghi trên Sổ Việc. Bỏ các dòng ngày này.',
    ]);
  });
});

describe('the same lines again', () => {
  const lines = [
    { code: 'L1', output: 'A', state: 'đang làm' },
    { on: '15/01/2024', code: 'L2', output: 'B', quantity: '2' },
    { on: '16/01/2024' },
    { on: '16/01/2024' },
    { who: 'DUNG', product: '', note: 'Tiếp dân', state: 'đang làm' },
  ];

  test('change nothing', async () => {
    await load(...lines);
    const before = await snapshot(imported);
    expect(await load(...lines)).toMatchObject({ added: 0, changed: 0, unchanged: 5, isWritten: false });
    expect(await snapshot(imported)).toEqual(before);
  });

  test('are known whatever their spelling', async () => {
    await load({ hours: '1,5', on: '12/01/2024' });
    expect(await load({ hours: '1:30', on: '2024-01-12' })).toMatchObject({ added: 0, unchanged: 1 });
  });

  test('count as often as they stand in the file', async () => {
    await load({}, {});
    expect(await load({}, {}, {})).toMatchObject({ added: 1, unchanged: 2 });
    expect(await storedLines(imported)).toHaveLength(3);
  });

  test('without `Mã dòng` are new lines when anything differs', async () => {
    await load({});
    expect(await load({ note: 'Soạn tờ trình khác' })).toMatchObject({ added: 1 });
  });

  test('write nothing in a dry run', async () => {
    const before = await snapshot(imported);
    const report = await imported.load('entries', `${ENTRY_HEADER}\n${lineOf()}`, { isDryRun: true });
    expect(report).toMatchObject({ added: 1, isDryRun: true, isWritten: false });
    expect(await snapshot(imported)).toEqual(before);
  });
});
