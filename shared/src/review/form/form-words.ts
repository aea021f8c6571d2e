/** The fixed words of both forms. Source: Nghị định 335/2025/NĐ-CP, Phụ lục II; no word of them may be changed. */
export const HEAD_WORDS = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  fullName: 'Họ và tên',
  title: 'Chức vụ, chức danh',
  unit: 'Đơn vị công tác',
  signed: '(Ký tên, ghi rõ họ tên)',
} as const;

/** Mẫu số 01: a month or a quarter. */
export const PERIOD_FORM = {
  number: 'Mẫu số 01',
  title: 'PHIẾU THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC',
  period: 'Kỳ theo dõi, đánh giá',
  general: 'I. KẾT QUẢ THEO DÕI, ĐÁNH GIÁ THEO TIÊU CHÍ CHUNG',
  columns: ['TT', 'Tiêu chí chấm điểm', 'Điểm tối đa', 'Điểm do cá nhân tự chấm'],
  sum: 'Tổng cộng',
  summary: 'II. TỔNG HỢP KẾT QUẢ THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC',
  generalPoints: '1. Điểm tiêu chí chung',
  resultPoints: '2. Điểm tiêu chí kết quả thực hiện nhiệm vụ',
  totalPoints: '3. Tổng điểm theo dõi, đánh giá công chức',
  merits: '4. Ưu điểm',
  limits: '5. Hạn chế, khuyết điểm',
  opinion: '6. Ý kiến nhận xét của cấp có thẩm quyền theo dõi, đánh giá',
  self: 'CÔNG CHỨC TỰ ĐÁNH GIÁ',
  authority: 'CẤP CÓ THẨM QUYỀN THEO DÕI, ĐÁNH GIÁ',
} as const;

/** Mẫu số 02: a year. */
export const YEAR_FORM = {
  number: 'Mẫu số 02',
  title: 'PHIẾU XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC',
  year: 'Năm',
  summary: 'I. TỔNG HỢP KẾT QUẢ THEO DÕI, ĐÁNH GIÁ',
  columns: ['Tháng', 'Tổng điểm theo dõi, đánh giá', 'Ghi chú'],
  mean: 'Tổng điểm trung bình cả năm',
  own: 'II. CÔNG CHỨC TỰ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG',
  decided: 'III. KẾT QUẢ XẾP LOẠI CHẤT LƯỢNG CỦA CẤP CÓ THẨM QUYỀN CÔNG CHỨC',
  decidedNote: 'Căn cứ Điều 20',
  proposal: 'IV. ĐỀ XUẤT PHƯƠNG ÁN XỬ LÝ',
  proposalNote: 'Căn cứ Điều 23',
  self: 'CÔNG CHỨC TỰ XẾP LOẠI',
  authority: 'CẤP CÓ THẨM QUYỀN XẾP LOẠI',
} as const;

/** The levels as the boxes of Mẫu số 02 name them, the best first. */
export const LEVEL_WORDS = {
  excellent: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  satisfactory: 'Hoàn thành nhiệm vụ',
  unsatisfactory: 'Không hoàn thành nhiệm vụ',
} as const;
