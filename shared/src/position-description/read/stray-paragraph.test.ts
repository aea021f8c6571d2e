import { expect, it } from 'vitest';
import type { SourceRow } from './source.ts';
import { understand } from './understand.ts';

const row = (...texts: string[]): SourceRow => ({
  table: 0,
  cells: texts.map((text, column) => ({ column, span: 1, text: text.normalize('NFC'), isContinued: false })),
});
const paragraph = (text: string): SourceRow => ({ ...row(text), table: null });
const strayOf = (rows: SourceRow[]) =>
  understand(rows).descriptions.flatMap(({ doubts }) =>
    doubts.filter(({ reason }) => reason === 'outside-table').map(({ path, found }) => [path, found]),
  );
const HEAD = [row('Tên VTVL: Lái xe', 'Mã VTVL: HT-01')];

it('a paragraph between tables is taken with a doubt that names it', () => {
  const stray = 'Đoạn văn lạc giữa hai bảng';
  const purpose = [row('1- Mục tiêu vị trí việc làm'), row('Đưa đón lãnh đạo.')];
  expect(strayOf([...HEAD, ...purpose, paragraph(stray)])).toEqual([['purpose', stray]]);
  const powers = [row('4- Phạm vi quyền hạn'), row('4.1', 'Đề xuất sửa xe.')];
  expect(strayOf([...HEAD, ...purpose, ...powers, paragraph(stray)])).toEqual([['powers.p2.power', stray]]);
});

const powers = [paragraph('4. Phạm vi quyền hạn'), paragraph('1. Đề xuất.'), paragraph('2. Ký nháy.')];

it.each(['V. Yêu cầu', '6. Phụ lục thêm của Sở', 'VI- Ghi chú'])(
  'the heading %s of another part is no power and no purpose without a doubt, nor is what stands below',
  (heading) => {
    const purpose = [paragraph('1. Mục tiêu vị trí việc làm'), paragraph('Đưa đón lãnh đạo.')];
    const stray = [paragraph(heading), paragraph('Có bằng lái.')];
    const bare = heading.replace(/^6\. /, '');
    expect(strayOf([...HEAD, ...purpose, ...stray])).toEqual([['purpose', heading]]);
    expect(strayOf([...HEAD, ...purpose, ...powers, ...stray])).toEqual([
      ['powers.p3.power', bare],
      ['powers.p4.power', 'Có bằng lái.'],
    ]);
  },
);

it('a list that counts on is of its part', () => {
  const more = [
    paragraph('3) Kiểm tra.'),
    paragraph('a) Hằng ngày'),
    paragraph('I. Trong giờ'),
    paragraph('II. Ngoài giờ'),
  ];
  expect(strayOf([...HEAD, ...powers, ...more])).toEqual([]);
});

it('paragraphs below a heading of their own stand where they belong', () => {
  const purpose = [paragraph('1. Mục tiêu vị trí việc làm'), paragraph('Đưa đón lãnh đạo.')];
  expect(strayOf([...HEAD, ...purpose, paragraph('Giữ xe sạch.')])).toEqual([]);
});
