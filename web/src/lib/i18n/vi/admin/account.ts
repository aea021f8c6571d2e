export const account = {
  menu: 'Tài khoản',
  signIn: 'Đăng nhập',
  username: 'Tên đăng nhập',
  usernameMissing: 'Chưa có tên đăng nhập. Ví dụ: ha.ttt.',
  vietnamese: 'Tiếng Việt',
  english: 'English',
  changePassword: 'Đổi mật khẩu',
  privacy: 'Thông báo xử lý dữ liệu cá nhân',
};
