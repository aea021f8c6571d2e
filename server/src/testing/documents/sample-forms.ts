import type { PeriodForm, YearForm } from '@so-viec/shared/review/form/form-content';

const head = {
  superior: 'Ủy ban nhân dân tỉnh',
  body: 'Sở Nội vụ',
  fullName: 'Nguyễn Thị Hồng Hạnh',
  title: 'Chuyên viên về quản lý nguồn nhân lực',
  unit: 'Phòng Công chức, viên chức, Sở Nội vụ',
};
const self = { place: 'Lào Cai', on: '2026-12-01', name: 'Nguyễn Thị Hồng Hạnh' };
const authority = { place: 'Lào Cai', on: '2026-12-04', name: 'Trần Quốc Dũng' };

/** A made-up month of one person, with everything filled in. */
export const SAMPLE_PERIOD: PeriodForm = {
  head,
  period: '2026-11',
  own: {
    ...{ ethics: 500, discipline: 500, capability: 250, 'tasks-met': 225, responsibility: 250 },
    ...{ cooperation: 250, breakthrough: 150, readiness: 250, accountability: 250, initiative: 175 },
  },
  generalHundredths: 2750,
  resultHundredths: 6825,
  totalHundredths: 9575,
  merits: 'Hoàn thành đủ sản phẩm của tháng.\nChủ động phối hợp với Sở Tài chính khi thẩm định đề án.',
  limits: 'Một báo cáo phải sửa lại số liệu.',
  opinion: 'Đồng ý với tự đánh giá; cần rà số liệu trước khi trình.',
  self,
  authority,
};

/** The same person's year. */
export const SAMPLE_YEAR: YearForm = {
  head,
  year: 2026,
  months: Array.from({ length: 12 }, (_, index) =>
    index === 6
      ? { totalHundredths: null, note: 'Chưa đủ dữ liệu: nghỉ thai sản' }
      : { totalHundredths: 9000 + index * 25, note: '' },
  ),
  meanHundredths: 9132,
  own: 'excellent',
  decided: 'good',
  proposal: 'Tiếp tục bố trí ở vị trí việc làm hiện nay.',
  self,
  authority,
};
