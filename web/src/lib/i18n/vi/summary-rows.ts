export const summaryRows = {
  more: 'Xem thêm {{count}} người, còn {{left}}',
  rest: 'Xem {{count}} dòng còn lại',
  total: 'Cộng {{count}} người',
  paperPage: 'Trang',
  paperAwaited: 'in khi chưa tải xong, thiếu số liệu',
  search: 'Tìm theo tên, mã',
  none: 'Không thấy ai có “{{typed}}” trong tên hoặc mã. Bớt chữ để tìm lại.',
};
