/** Giờ nhắc ghi nhật ký của một cơ quan. */
export const reminderHour = {
  title: 'Giờ nhắc ghi nhật ký',
  own: 'Ngày làm việc, người chưa ghi và người có ngày chờ duyệt được nhắc lúc {{hour}}.',
  usual: 'Ngày làm việc, người chưa ghi và người có ngày chờ duyệt được nhắc lúc {{hour}}, giờ chung.',
  hour: 'Nhắc lúc',
  change: 'Đổi giờ nhắc',
  save: 'Lưu giờ nhắc',
  saved: 'Đã lưu giờ nhắc',
  bad: 'Giờ có dạng 16:30, tròn mười lăm phút.',
};
