import { expect, it } from 'vitest';
import { LEVELS } from '../pack/level.ts';
import { HEAD_WORDS, LEVEL_WORDS, PERIOD_FORM, YEAR_FORM } from './form-words.ts';

it('carries the fixed words of Mẫu số 01', () => {
  const { number, columns, ...lines } = PERIOD_FORM;
  expect([number, ...columns]).toEqual([
    'Mẫu số 01',
    'TT',
    'Tiêu chí chấm điểm',
    'Điểm tối đa',
    'Điểm do cá nhân tự chấm',
  ]);
  expect(Object.values(lines)).toEqual([
    'PHIẾU THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC',
    'Kỳ theo dõi, đánh giá',
    'I. KẾT QUẢ THEO DÕI, ĐÁNH GIÁ THEO TIÊU CHÍ CHUNG',
    'Tổng cộng',
    'II. TỔNG HỢP KẾT QUẢ THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC',
    '1. Điểm tiêu chí chung',
    '2. Điểm tiêu chí kết quả thực hiện nhiệm vụ',
    '3. Tổng điểm theo dõi, đánh giá công chức',
    '4. Ưu điểm',
    '5. Hạn chế, khuyết điểm',
    '6. Ý kiến nhận xét của cấp có thẩm quyền theo dõi, đánh giá',
    'CÔNG CHỨC TỰ ĐÁNH GIÁ',
    'CẤP CÓ THẨM QUYỀN THEO DÕI, ĐÁNH GIÁ',
  ]);
});

it('carries the fixed words of Mẫu số 02', () => {
  const { number, columns, ...lines } = YEAR_FORM;
  expect([number, ...columns]).toEqual(['Mẫu số 02', 'Tháng', 'Tổng điểm theo dõi, đánh giá', 'Ghi chú']);
  expect(Object.values(lines)).toEqual([
    'PHIẾU XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC',
    'Năm',
    'I. TỔNG HỢP KẾT QUẢ THEO DÕI, ĐÁNH GIÁ',
    'Tổng điểm trung bình cả năm',
    'II. CÔNG CHỨC TỰ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG',
    'III. KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG CỦA CẤP CÓ THẨM QUYỀN CÔNG CHỨC',
    'Căn cứ Điều 20',
    'IV. ĐỀ XUẤT PHƯƠNG ÁN XỬ LÝ',
    'Căn cứ Điều 23',
    'CÔNG CHỨC TỰ XẾP LOẠI',
    'CẤP CÓ THẨM QUYỀN XẾP LOẠI',
  ]);
});

it('names the levels as the boxes do, the best first', () => {
  expect(LEVELS.map((level) => LEVEL_WORDS[level])).toEqual([
    'Hoàn thành xuất sắc nhiệm vụ',
    'Hoàn thành tốt nhiệm vụ',
    'Hoàn thành nhiệm vụ',
    'Không hoàn thành nhiệm vụ',
  ]);
});

it('carries the heads of both forms', () => {
  expect(Object.values(HEAD_WORDS)).toEqual([
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Họ và tên',
    'Chức vụ, chức danh',
    'Đơn vị công tác',
    '(Ký tên, ghi rõ họ tên)',
  ]);
});
