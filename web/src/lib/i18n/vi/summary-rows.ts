export const summaryRows = {
  others: '{{bodies}} cơ quan khác: {{count}} dấu hiệu chưa khép',
  noneFirst: 'Không có dấu hiệu cần xem trước; {{bodies}} cơ quan còn {{count}} dấu hiệu chưa khép',
  total: 'Cộng {{count}} người',
  paperPage: 'Trang',
  paperAwaited: 'in khi chưa tải xong, thiếu số liệu',
  search: 'Tìm theo tên, mã',
  none: 'Không thấy ai có “{{typed}}” trong tên hoặc mã. Bớt chữ để tìm lại.',
};
