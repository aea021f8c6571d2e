/** Tuần làm việc của đơn vị hoặc của một người: giờ của từng ngày. */
export const week = {
  title: 'Tuần làm việc',
  quick: {
    office: 'Giờ hành chính',
    halfSaturday: 'Thứ Bảy nửa ngày',
    tuesdayToSaturday: 'Ca thứ Ba đến thứ Bảy',
    alternate: 'Ca 12 giờ: T2, T4, T6',
  },
  total: 'Cả tuần',
  hint: 'Gõ giờ như trong nhật ký: 8, 7:30, 7,5, 240p. Để trống là ngày nghỉ. Ngày lễ không tính giờ; ngày làm bù tính bằng ngày dài nhất của tuần.',
  badDay: '{{day}} ghi từ 0:30 đến 12:00 như 4, 4h, 1:30 hoặc 240p, hay để trống là nghỉ.',
  noDay: 'Ghi giờ của ít nhất một ngày.',
  share: 'Người {{hours}} một ngày: {{week}}, cả tuần {{total}}.',
  until: 'Đến hết ngày',
  untilHint: 'Để trống khi không thời hạn. Hết hạn thì trở lại tuần trước đó.',
  whom: 'Cho người bố trí ngay tại đơn vị này, không gồm đơn vị trực thuộc. Ai có lịch tuần riêng thì theo lịch riêng.',
  toDay: '{{what}}, đến hết {{day}}',
  untilWrong: 'Ngày này không đọc được. Gõ như 31/12/2026, hoặc để trống.',
  untilEarly: 'Ngày cuối đứng trước ngày đầu. Đổi một trong hai.',
  unchanged: 'Chưa đổi ngày nào của tuần.',
  impact: {
    people: 'Đổi giờ chuẩn của {{people}} người',
    none: 'Không đổi giờ chuẩn của ai.',
    hours: '{{hours}} giờ chuẩn',
    more: '{{count}} tháng sau đó',
  },
};
