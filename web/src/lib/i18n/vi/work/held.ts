/** What is held on this machine until the server has it. */
export const held = {
  title: 'Đang giữ trên máy này',
  lead: 'Chỉ tài khoản {{name}} thấy danh sách này. Mỗi dòng gửi xong thì tự mất khỏi đây.',
  none: 'Không còn gì giữ trên máy này',
  noneText: 'Mọi dòng đã ghi đều đã tới máy chủ.',
  toToday: 'Về Hôm nay',
  sendNow: 'Gửi ngay',
  kind: {
    removal: 'Xóa dòng: {{what}}',
    reasons: 'Căn cứ và lý do của ngày',
    submission: 'Trình ngày này',
    other: 'Một thay đổi khác',
  },
  untitled: 'dòng chưa có nội dung',
  state: {
    offline: 'Chờ có mạng',
    waiting: 'Chờ gửi',
    unready: 'Chưa gửi được vì còn thiếu hoặc sai; mở ngày để sửa',
    refused: 'Máy chủ không nhận: {{why}}',
  },
  open: 'Mở ngày',
  copy: 'Chép chữ',
  copied: 'Đã chép',
  drop: 'Bỏ',
  dropSure: 'Bỏ hẳn, không gửi nữa',
  dropNot: 'Giữ lại',
};
