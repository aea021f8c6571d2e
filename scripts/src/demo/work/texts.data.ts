/** What {part} stands for: somebody near. */
export const PARTS = [
  'văn phòng',
  'phòng chuyên môn',
  'phòng nghiệp vụ',
  'bộ phận tổng hợp',
  'bộ phận kế toán',
  'đơn vị phối hợp',
];

/** Work that arises outside the list: what was done, and what came out of it. */
export const AD_HOC: [note: string, output: string][] = [
  ['Tiếp đoàn công tác của {body}', 'Biên bản làm việc'],
  ['Chuẩn bị cuộc họp đột xuất về {field}', 'Tài liệu cuộc họp'],
  ['Trực thay đồng nghiệp nghỉ ốm', 'Sổ trực'],
  ['Hỗ trợ {body} rà soát số liệu gấp', 'Bảng số liệu'],
  ['Trả lời báo chí về {field}', 'Văn bản trả lời'],
  ['Tham gia tổ kiểm tra liên ngành tại {body}', 'Biên bản kiểm tra'],
  ['Tiếp công dân đột xuất', 'Phiếu tiếp công dân'],
  ['Dự lễ ra quân, phát động phong trào thi đua', 'Danh sách tham gia'],
  ['Cung cấp hồ sơ theo yêu cầu của {body}', 'Phiếu giao nhận hồ sơ'],
  ['Báo cáo nhanh về {field} theo yêu cầu trong ngày', 'Báo cáo nhanh'],
  ['Phục vụ đoàn giám sát về {field}', 'Báo cáo phục vụ đoàn'],
  ['Giúp xã khắc phục hậu quả mưa lớn', 'Biên bản kiểm đếm'],
];

/** Names that say nothing about what came out. */
export const UNCLEAR_OUTPUTS = [
  'Công việc trong ngày',
  'Văn bản',
  'Kết quả',
  'Đã làm xong',
  'Sản phẩm',
  'Theo dõi chung',
];
export const UNCLEAR_NOTES = [
  'Làm việc chuyên môn',
  'Xử lý công việc thường xuyên',
  'Công việc được giao',
  'Theo dõi chung',
];

export const REPEATED_NOTE = 'Thực hiện nhiệm vụ chuyên môn theo phân công của lãnh đạo';

/** Why a day is above its standard. */
export const BASES = [
  'Lãnh đạo yêu cầu nộp báo cáo trong ngày',
  'Làm thêm để kịp hạn của cấp trên',
  'Phục vụ đoàn công tác ngoài giờ',
  'Hồ sơ nhiều, giải quyết hết trong ngày theo yêu cầu',
  'Họp kéo dài sau giờ hành chính',
];
export const OFF_DAY_BASES = [
  'Trực theo phân công của cơ quan',
  'Phục vụ sự kiện cuối tuần theo kế hoạch',
  'Làm thêm ngày nghỉ để kịp hạn, lãnh đạo đã đồng ý',
];
export const LATE_REASONS = [
  'Đi công tác, chưa ghi kịp',
  'Máy hỏng, ghi bổ sung',
  'Quên trình, ghi lại theo sổ tay',
];
export const RETURN_REASONS = [
  'Thiếu số, ký hiệu của văn bản',
  'Ghi rõ sản phẩm của từng việc',
  'Số giờ họp chưa khớp lịch họp, xem lại',
  'Nội dung quá chung, ghi rõ đã làm gì, cho ai',
];
export const LOW_DEGREE_REASONS = [
  'Còn thiếu phụ lục',
  'Phải sửa lại phần số liệu',
  'Chưa đúng thể thức',
  'Chưa đạt yêu cầu, làm lại',
];
