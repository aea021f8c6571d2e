/** What a person is reminded of. */
export const reminder = {
  log: 'Nhắc lúc {{at}}: hôm nay chưa có nhật ký',
  press: 'Nhắc lúc {{at}}: tháng {{month}} còn {{count}} ngày chưa trình',
  queue: 'Nhắc lúc {{at}}: {{count}} ngày chờ bạn duyệt',
  send: 'Nhắc những người này',
  sent: 'Đã nhắc {{reminded}} người; ai đã được nhắc hôm nay thì không nhắc lại',
};
