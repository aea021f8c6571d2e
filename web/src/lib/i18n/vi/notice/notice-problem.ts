/** Why notices are not set so. */
export const noticeProblem = {
  'notice-always': 'Thông báo loại này luôn hiện trên trang, vì có việc phải làm theo.',
  'notice-not-mailed': 'Cơ quan không cho gửi thư loại thông báo này. Tải lại trang để xem.',
};
