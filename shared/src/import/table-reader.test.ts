import { describe, expect, test } from 'vitest';
import type { Cell } from './cell.ts';
import { sayRefusal } from './refusal.ts';
import { readTable } from './table-reader.ts';

const HEADER = ['Mã cán bộ', 'Từ ngày', 'Đến ngày', 'Loại', 'Nửa ngày'];
const HA: Cell[] = ['CB1', '16/01/2024', '17/01/2024', 'nghỉ phép', ''];

function read(...rows: Cell[][]) {
  const reader = readTable('leave');
  let row = 0;
  for (const cells of rows) if (!reader.push({ row: ++row, cells })) break;
  const table = reader.finish();
  return { ...table, said: table.refusals.map(sayRefusal) };
}

describe('the header of a file', () => {
  test('comes in any order, whatever its case, tone marks and spaces', () => {
    const { rows, said } = read(['nua ngay', 'LOẠI', 'Đến  ngày', 'Từ ngày', 'Mã CÁN bộ'], [...HA].reverse());
    expect(said).toEqual([]);
    expect(rows).toEqual([
      { row: 2, cadreCode: 'CB1', fromOn: '2024-01-16', toOn: '2024-01-17', kind: 'annual', isHalf: false },
    ]);
  });

  test('may stand below a title', () => {
    const { rows } = read(['DANH SÁCH NGHỈ PHÉP'], [], ['Tháng 1 năm 2024'], HEADER, HA);
    expect(rows).toMatchObject([{ row: 5, cadreCode: 'CB1' }]);
  });

  test('may begin with a running number', () => {
    const { rows, said } = read(['STT', ...HEADER], [1, ...HA], [2]);
    expect(said).toEqual([]);
    expect(rows).toHaveLength(1);
  });

  test('that misses columns is refused by their names, once', () => {
    const { said, rows } = read(['Mã cán bộ', 'Từ ngày', 'Loại'], HA, HA);
    expect(said).toEqual([
      'Dòng 1: Thiếu cột Đến ngày. Thêm cột này vào hàng tiêu đề.',
      'Dòng 1: Thiếu cột Nửa ngày. Thêm cột này vào hàng tiêu đề.',
    ]);
    expect(rows).toEqual([]);
  });

  test('with an unknown or a double column is refused by its name', () => {
    expect(read([...HEADER, 'Ghi chú', 'Loại'], HA).said).toEqual([
      'Dòng 1: Cột Ghi chú không có trong mẫu. Xóa cột hoặc sửa tên cột.',
      'Dòng 1: Cột Loại có hai lần. Xóa bớt một cột.',
    ]);
  });

  test('that is not there is asked for with its names', () => {
    const { said } = read(['Kính gửi'], ['Sở Nội vụ']);
    expect(said).toEqual([
      'Không thấy hàng tiêu đề trong 20 hàng đầu. Hàng tiêu đề có: Mã cán bộ; Từ ngày; Đến ngày; Loại; Nửa ngày.',
    ]);
  });

  test('in an old encoding names the encoding', () => {
    const { refusals } = read(
      ['M· c¸n bé', 'Hä vµ tªn', '§¬n vÞ', 'Chøc vô'],
      ['CB1', 'TrÇn ThÞ Thu Hµ', 'Së Néi vô', 'Tr­ëng phßng'],
    );
    expect(refusals).toMatchObject([{ code: 'file-encoding', params: { encoding: 'TCVN3 (ABC)' } }]);
  });

  test.each([[[]], [[['', ' ']]]])('of an empty file is not looked for', (rows) => {
    expect(read(...rows).refusals).toMatchObject([{ code: 'empty-file' }]);
  });

  test('without a row below it is an empty file', () => {
    expect(read(HEADER).refusals).toMatchObject([{ code: 'empty-file' }]);
  });
});

describe('a row of a file', () => {
  test('says of each cell what is wrong, where and how to mend it', () => {
    const { said } = read(HEADER, ['', '30/02/2024', 'mai', 'du lịch', 'một nửa']);
    expect(said).toEqual([
      'Dòng 2, cột Mã cán bộ: đang để trống. Điền vào ô này.',
      'Dòng 2, cột Từ ngày: 30/02/2024 không có trong lịch. Sửa ngày.',
      'Dòng 2, cột Đến ngày: “mai” không phải ngày. Ghi dạng 31/01/2024.',
      'Dòng 2, cột Loại: “du lịch” không có trong danh mục. Chọn một trong: nghỉ phép; ốm; thai sản; con ốm; việc riêng có lương; không lương.',
      'Dòng 2, cột Nửa ngày: “một nửa” không rõ. Ghi sáng, chiều hoặc x; để trống nếu nghỉ cả ngày.',
    ]);
  });

  test('with a formula is refused by its cell', () => {
    const { said } = read(HEADER, ['CB1', '16/01/2024', { formula: true }, 'ốm', '']);
    expect(said).toEqual(['Dòng 2, cột Đến ngày: ô C2 là công thức. Dán giá trị vào ô.']);
  });

  test('with an error of the workbook is refused', () => {
    const { said } = read(HEADER, [{ error: '#REF!' }, '16/01/2024', '16/01/2024', 'ốm', '']);
    expect(said).toEqual(['Dòng 2, cột Mã cán bộ: ô báo lỗi #REF!. Sửa ô rồi nạp lại.']);
  });

  test('with data under no header is refused, once for the column', () => {
    const { said } = read(HEADER, [...HA, 'thừa'], [...HA, 'thừa']);
    expect(said).toEqual(['Dòng 2: Cột F có dữ liệu mà không có tên. Đặt tên cột hoặc xóa dữ liệu.']);
  });

  test('without anything in it is passed over', () => {
    const { rows, count } = read(HEADER, ['', '', '', '', ''], HA, []);
    expect(rows).toMatchObject([{ row: 3 }]);
    expect(count).toBe(1);
  });
});
