/** What an account is told that can open no page. */
export const nothingToOpen = {
  title: 'Tài khoản chưa được giao việc nào ở đây',
  text: 'Tài khoản này không ghi nhật ký, không duyệt và không xem tổng hợp. Người quản trị của cơ quan giao quyền.',
};
