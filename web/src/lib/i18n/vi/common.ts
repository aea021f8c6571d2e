export const common = {
  undo: 'Hoàn tác',
  show: 'Hiện',
  hide: 'Ẩn',
  close: 'Đóng',
  cancel: 'Thôi',
  tryAgain: 'Thử lại',
  loading: 'Đang tải',
  month: 'Tháng {{month}}',
  hours: '{{count}} giờ',
  seconds: '{{count}}\u00a0giây',
  minutes: '{{count}} phút',
  pickDay: 'Chọn ngày',
  previousDay: 'Ngày trước',
  nextDay: 'Ngày sau',
  previousMonth: 'Tháng trước',
  nextMonth: 'Tháng sau',
  openEnd: 'nay',
  post: { primary: 'chính', concurrent: 'kiêm nhiệm', secondment: 'biệt phái' },
  noSecrets: 'Không nhập nội dung bí mật nhà nước',
};

export const weekday = {
  long: {
    1: 'Thứ Hai',
    2: 'Thứ Ba',
    3: 'Thứ Tư',
    4: 'Thứ Năm',
    5: 'Thứ Sáu',
    6: 'Thứ Bảy',
    7: 'Chủ Nhật',
  },
  short: { 1: 'T2', 2: 'T3', 3: 'T4', 4: 'T5', 5: 'T6', 6: 'T7', 7: 'CN' },
};
