import { describe, expect, it } from 'vitest';
import { isNumber, roleOf } from './column-labels.ts';
import { foldEach } from './fold-each.ts';
import { bareHeadLabelOf, headLabelsOf } from './head-labels.ts';
import { labelOf } from './labels.ts';

const label = (line: string) => labelOf(foldEach(line.normalize('NFC')));

describe('a line of the form', () => {
  it.each([
    ['1. Mục tiêu vị trí việc làm', 'purpose'],
    ['1. Mục đích của vị trí việc làm:', 'purpose'],
    ['1- MỤC TIÊU VTVL', 'purpose'],
    ['I. Mục đích công việc', 'purpose'],
    ['2. Các công việc và tiêu chí đánh giá', 'work'],
    ['2. Các nhiệm vụ, công việc và tiêu chí đánh giá hoàn thành công việc', 'work'],
    ['2/ Nhiệm vụ chính và tiêu chí hoàn thành', 'work'],
    ['Công việc cụ thể và tiêu chí đánh giá kết quả', 'work'],
    ['3. Các mối quan hệ công việc', 'relations'],
    ['3. Mối quan hệ trong công việc', 'relations'],
    ['3.1. Bên trong', 'inside'],
    ['3.1- Quan hệ bên trong cơ quan, đơn vị:', 'inside'],
    ['3.1 Quan hệ nội bộ', 'inside'],
    ['3.2. Bên ngoài', 'outside'],
    ['b) Quan hệ với bên ngoài đơn vị', 'outside'],
    ['4. Phạm vi quyền hạn', 'powers'],
    ['4. Quyền hạn và trách nhiệm của vị trí việc làm', 'powers'],
    ['5. Các yêu cầu về trình độ, năng lực', 'requirements'],
    ['5. Yêu cầu về phẩm chất, trình độ và năng lực', 'requirements'],
    ['5.1. Yêu cầu về trình độ', 'qualifications'],
    ['5.1. Các yêu cầu về trình độ, phẩm chất', 'qualifications'],
    ['5.2. Yêu cầu về năng lực', 'competencies'],
    ['5.2 Khung năng lực vị trí việc làm', 'competencies'],
    ['BẢN MÔ TẢ CÔNG VIỆC', 'title'],
    ['BẢN MÔ TẢ VỊ TRÍ VIỆC LÀM', 'title'],
    ['II. Bản mô tả công việc vị trí việc làm', 'title'],
    ['Mô tả công việc', 'title'],
  ])('%s opens %s in the words of the form', (line, opens) => {
    expect(label(line)).toMatchObject({ opens, isUsual: true });
  });

  it.each([
    ['4. Thẩm quyền quyết định được giao', 'powers'],
    ['1. Mục tiêu vị trí việc làm (Job purpose):', 'purpose'],
    ['5.2. Các năng lực cần có ở vị trí', 'competencies'],
    ['3.2. Quan hệ phối hợp ngoài ngành', 'outside'],
  ])('%s opens %s by its number, in words of its own', (line, opens) => {
    expect(label(line)).toMatchObject({ opens, isUsual: false });
  });

  it.each([
    'Tham mưu xây dựng quy chế về quyền hạn của các phòng.',
    'Trình độ đào tạo',
    'Mục tiêu đến năm 2025 hoàn thành cơ sở dữ liệu',
    '4. Chủ trì họp giao ban',
    '1. Soạn thảo kế hoạch',
    '2.1. Xây dựng văn bản',
    '',
  ])('%j opens nothing', (line) => {
    expect(label(line)).toBeUndefined();
  });

  it('keeps what stands behind the colon as content', () => {
    const line = '1. Mục tiêu: Đưa đón an toàn.';
    expect(line.slice(label(line)?.length)).toBe(' Đưa đón an toàn.');
  });
});

describe('the head', () => {
  const labels = (line: string) =>
    headLabelsOf(foldEach(line)).map(({ part, to }) => [part, line.slice(to).trim().split('  ')[0]]);

  it.each([
    [
      'Tên VTVL: Kế toán  Mã VTVL: TP-01',
      [
        ['name', 'Kế toán'],
        ['code', 'TP-01'],
      ],
    ],
    ['Tên vị trí việc làm : Kế toán', [['name', 'Kế toán']]],
    ['Mã số: TP-01', [['code', 'TP-01']]],
    ['Ngày bắt đầu thực hiện: 01/7/2024', [['start', '01/7/2024']]],
    ['- Địa điểm làm việc: Sở', [['place', 'Sở']]],
    ['Quy trình công việc liên quan: ISO', [['related', 'ISO']]],
    ['Đơn vị công tác: Phòng Tổ chức', [['place', 'Phòng Tổ chức']]],
    ['Ngạch tương ứng: Chuyên viên', []],
  ])('%s', (line, expected) => {
    expect(labels(line)).toEqual(expected);
  });

  it.each([
    ['Tên vị trí việc làm', 'name'],
    ['Mã vị trí', 'code'],
    ['Nơi làm việc', 'place'],
    ['Kế toán viên', undefined],
  ])('a cell that says %s names %s', (cell, part) => {
    expect(bareHeadLabelOf(foldEach(cell))).toBe(part);
  });
});

describe('a heading of a column', () => {
  it.each([
    ['work', 'STT', 'number'],
    ['work', 'Mảng công việc', 'area'],
    ['work', 'Lĩnh vực', 'area'],
    ['work', 'Công việc cụ thể', 'work'],
    ['work', 'Các nhiệm vụ, công việc', 'both'],
    ['work', 'Tiêu chí đánh giá hoàn thành công việc', 'criterion'],
    ['work', 'Tiêu chí (kết quả)', 'criterion'],
    ['inside', 'Được quản lý trực tiếp và kiểm duyệt kết quả bởi', 'managedBy'],
    ['inside', 'Quản lý trực tiếp', 'manages'],
    ['inside', 'Các đơn vị phối hợp chính', 'cooperatesWith'],
    ['outside', 'Cơ quan, tổ chức có quan hệ chính', 'body'],
    ['outside', 'Bản chất quan hệ', 'nature'],
    ['powers', 'Quyền hạn cụ thể', 'power'],
    ['qualifications', 'Nhóm yêu cầu', 'kind'],
    ['qualifications', 'Yêu cầu cụ thể', 'requirement'],
    ['competencies', 'Nhóm năng lực', 'group'],
    ['competencies', 'Tên năng lực', 'name'],
    ['competencies', 'Cấp độ', 'level'],
    ['competencies', 'Mức độ yêu cầu', 'level'],
    ['competencies', 'Đạo đức và bản lĩnh', undefined],
    ['inside', 'Phối hợp: Văn phòng', undefined],
    [
      'inside',
      'Được phân công phối hợp với Văn phòng trong việc quản lý tài sản và thiết bị của Sở',
      undefined,
    ],
    ['work', 'Tiêu chí 1: đúng hạn', undefined],
    ['outside', 'Nội dung quan hệ: trao đổi số liệu', undefined],
    ['work', 'Lập kế hoạch', undefined],
  ] as const)('of %s: %s is %s', (section, heading, role) => {
    expect(roleOf(section, foldEach(heading))).toBe(role);
  });

  it.each([
    ['2.1', true],
    ['3)', true],
    ['a.', true],
    ['iv', true],
    ['', false],
    ['12/2024', false],
    ['Lập', false],
  ])('%j is a running number: %s', (cell, expected) => {
    expect(isNumber(foldEach(cell))).toBe(expected);
  });
});

describe('folding in place', () => {
  it('keeps every place of the text', () => {
    for (const text of ['Đặng Thùy', 'Ủy ban\u00a0nhân dân', 'ﬀİ😀ß', 'a\u0301']) {
      expect(foldEach(text)).toHaveLength(text.length);
    }
    expect(foldEach('Đạo đức VÀ Bản lĩnh')).toBe('dao duc va ban linh');
  });
});
