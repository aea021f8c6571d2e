import { CRITERION_WORDS, GROUP_WORDS } from '@so-viec/shared/review/form/criteria-words';
import type { FormContent } from '@so-viec/shared/review/form/form-content';
import { HEAD_WORDS, LEVEL_WORDS, PERIOD_FORM, YEAR_FORM } from '@so-viec/shared/review/form/form-words';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../position-description/word/read-word.ts';
import { readPdf } from '../../testing/documents/read-pdf.ts';
import { SAMPLE_PERIOD, SAMPLE_YEAR } from '../../testing/documents/sample-forms.ts';
import { papersOf, pdfOf, wordOf } from '../../testing/documents/write-forms.ts';

type Written = (form: FormContent) => Promise<string>;

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

const asPdf: Written = async (form) => {
  const read = await readPdf(await pdfOf(papersOf([form])));
  return flat(read.pages.map((_, page) => read.text(page)).join(' '));
};

const asWord: Written = async (form) => {
  const rows = await readWord(await wordOf(papersOf([form])));
  return flat(rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join(' '));
};

const period = (more: Partial<typeof SAMPLE_PERIOD> = {}): FormContent => ({
  kind: 'period',
  ...SAMPLE_PERIOD,
  ...more,
});
const year = (more: Partial<typeof SAMPLE_YEAR> = {}): FormContent => ({
  kind: 'year',
  ...SAMPLE_YEAR,
  ...more,
});

describe.each<[string, Written]>([
  ['PDF', asPdf],
  ['Word', asWord],
])('a form as %s', (_, written) => {
  it('carries every fixed word of Mẫu số 01', async () => {
    const text = await written(period());
    const { columns, ...words } = PERIOD_FORM;
    const all = [HEAD_WORDS, words, GROUP_WORDS, CRITERION_WORDS].flatMap((some) => Object.values(some));
    for (const fixed of [...all, ...columns]) expect(text).toContain(fixed);
  });

  it('carries every fixed word of Mẫu số 02, each box twice', async () => {
    const text = await written(year());
    const { columns, year: yearWord, ...words } = YEAR_FORM;
    const all = [HEAD_WORDS, words].flatMap((some) => Object.values(some));
    for (const fixed of [...all, ...columns, `${yearWord} 2026`]) expect(text).toContain(fixed);
    for (const level of Object.values(LEVEL_WORDS)) expect(text.split(level)).toHaveLength(3);
  });

  it('names the body, the person, the period, the points and who signs where and when', async () => {
    const text = await written(period());
    for (const said of [
      'ỦY BAN NHÂN DÂN TỈNH',
      'SỞ NỘI VỤ',
      '(Kỳ theo dõi, đánh giá: tháng 11 năm 2026)',
      'Họ và tên: Nguyễn Thị Hồng Hạnh',
      'Chức vụ, chức danh: Chuyên viên về quản lý nguồn nhân lực',
      'Đơn vị công tác: Phòng Công chức, viên chức, Sở Nội vụ',
      'Tổng cộng 30 28',
      '1. Điểm tiêu chí chung: 27,50',
      '2. Điểm tiêu chí kết quả thực hiện nhiệm vụ: 68,25',
      '3. Tổng điểm theo dõi, đánh giá công chức: 95,75',
      '4. Ưu điểm: Hoàn thành đủ sản phẩm của tháng. Chủ động phối hợp',
      '5. Hạn chế, khuyết điểm: Một báo cáo phải sửa lại số liệu.',
      'Lào Cai, ngày 01 tháng 12 năm 2026',
      'Lào Cai, ngày 04 tháng 12 năm 2026',
      'Trần Quốc Dũng',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('leaves dots for the hand where nothing is known', async () => {
    const empty = { generalHundredths: null, resultHundredths: null, totalHundredths: null };
    const unsigned = { place: '', on: null, name: '' };
    const text = await written(
      period({
        own: {},
        ...empty,
        merits: ' \n',
        limits: '',
        opinion: '',
        self: unsigned,
        authority: unsigned,
      }),
    );
    expect(text).toContain('3. Tổng điểm theo dõi, đánh giá công chức: …………');
    expect(text).toContain('4. Ưu điểm: …………');
    expect(text).toContain('…………, ngày … tháng … năm …');
    expect(text).toContain('Tổng cộng 30 II. TỔNG HỢP');
  });

  it('has twelve months, their notes and the mean of the year', async () => {
    const text = await written(year());
    expect(text).toContain('Ghi chú 1 90,00 2 90,25');
    expect(text).toContain('7 Chưa đủ dữ liệu: nghỉ thai sản 8 91,75');
    expect(text).toContain('12 92,75 Tổng điểm trung bình cả năm 91,32');
  });

  it('keeps signs and lines of what people wrote as they are', async () => {
    const merits = 'Dấu <b> & "ngoặc" “kép” – 100 %, ½.\n\nỦy ban; đặt   hàng';
    const text = await written(period({ merits }));
    expect(text).toContain('Dấu <b> & "ngoặc" “kép” – 100 %, ½. Ủy ban; đặt hàng');
  });
});

it('marks the box of a level in both lists, none before there is one', async () => {
  const marks = async (form: FormContent) => {
    const word = (await asWord(form)).match(/[☒☐][^☒☐]+?nhiệm vụ/g) ?? [];
    return word.flatMap((box, index) => (box.startsWith('☒') ? [`${index} ${box.slice(2)}`] : []));
  };
  expect(await marks(year())).toEqual(['0 Hoàn thành xuất sắc nhiệm vụ', '5 Hoàn thành tốt nhiệm vụ']);
  expect(await marks(year({ own: null, decided: null }))).toEqual([]);
  expect(await marks(year({ own: null, decided: 'unsatisfactory' }))).toEqual([
    '7 Không hoàn thành nhiệm vụ',
  ]);
  expect((await asPdf(year())).match(/X (Hoàn|Không)/g)).toHaveLength(2);
  expect(await asPdf(year({ own: null, decided: null }))).not.toMatch(/X (Hoàn|Không)/);
});
