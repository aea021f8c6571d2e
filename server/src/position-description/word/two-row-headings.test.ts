import { describe, expect, it } from 'vitest';
import { leftIn as left, readOne } from '../../testing/word/read-body.ts';
import { p, tbl } from '../../testing/word/word-file.ts';

describe('work in a table whose headings take two rows', () => {
  const before = p('BẢN MÔ TẢ CÔNG VIỆC') + p('Tên VTVL: Chuyên viên') + p('1. Mục tiêu: Tham mưu');
  const opened = before + p('2. Các công việc và tiêu chí đánh giá');
  const workOf = async (...rows: Parameters<typeof tbl>) => {
    const found = await readOne(opened + tbl(...rows) + p('4. Phạm vi quyền hạn') + p('Ký nháy'));
    return { work: found.content.work.map(({ key: _, ...cells }) => cells), left: left(found) };
  };
  const ITEM = { area: 'Văn bản đến', work: 'Vào sổ', criterion: 'Trong ngày' };
  const row = ['2.1. Văn bản đến', 'Vào sổ', 'Trong ngày'];
  const head = 'Các nhiệm vụ, công việc';
  const criteria = 'Tiêu chí đánh giá hoàn thành công việc';

  it('has no item of the second row, whichever way the area is called', async () => {
    const { work } = await workOf(
      [
        { text: head, span: 2 },
        { text: criteria, merge: 'restart' },
      ],
      ['Nhiệm vụ, Mảng công việc', 'Công việc cụ thể', { merge: 'continue' }],
      row,
    );
    expect(work).toEqual([ITEM]);
  });

  it('is told apart where an empty cell stands instead of a merge', async () => {
    expect(await workOf([head, '', criteria], row)).toEqual({ work: [ITEM], left: [] });
  });

  it('keeps an area without work among the texts without a place', async () => {
    const { work, left } = await workOf(
      [
        { text: head, span: 2 },
        { text: criteria, merge: 'restart' },
      ],
      ['Mảng công việc', 'Công việc cụ thể', { merge: 'continue' }],
      row,
      ['2.3. Thực hiện chế độ hội họp', '', ''],
    );
    const isKept = work.some(({ area }) => area === 'Thực hiện chế độ hội họp');
    expect(isKept || left.join().includes('Thực hiện chế độ hội họp')).toBe(true);
  });

  it('keeps an area over nothing, in a row across the table', async () => {
    const across = { text: '2.3. Thực hiện chế độ hội họp', span: 3 };
    const { left } = await workOf(['Mảng công việc', 'Công việc cụ thể', criteria], row, [across]);
    expect(left).toEqual(['Thực hiện chế độ hội họp']);
  });
});
