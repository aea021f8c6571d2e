/** Why notices are not set so. */
export const noticeProblem = {
  'notice-always': 'Thông báo loại này luôn hiện trên trang, vì có việc phải làm theo.',
  'notice-always-mailed':
    'Thư về tài khoản, vai trò luôn được gửi ngay, không tắt được. Tải lại trang để xem.',
  'notice-not-mailed': 'Cơ quan không cho gửi thư loại thông báo này. Tải lại trang để xem.',
  'notice-not-pushed': 'Cơ quan không cho báo loại này lên máy. Tải lại trang để xem.',
  'push-off': 'Quản trị viên chưa bật báo lên máy. Thông báo vẫn hiện trên trang và trong thư.',
};
