/** Thông báo. */
export const notice = {
  title: 'Thông báo',
  unread: 'Chưa đọc',
  read: 'Đã đọc',
  unreadCount: '{{count}} chưa đọc',
  readAll: 'Đánh dấu đã đọc tất cả',
  allRead: 'Đã đánh dấu đọc {{count}} thông báo',
  by: '{{name}}, {{time}}',
  byProgram: 'Sổ Việc, {{time}}',
  today: 'Hôm nay',
  more: 'Xem thêm thông báo cũ hơn',
  settings: 'Cài đặt thông báo',
  empty: {
    title: 'Chưa có thông báo',
    text: 'Ngày, sản phẩm được duyệt hoặc bị trả lại, việc được giao, việc đến hạn, dấu hiệu và kiến nghị sẽ hiện ở đây.',
  },
  nothingUnread: 'Đã đọc hết. Thông báo đã đọc được giữ 90 ngày.',
};
