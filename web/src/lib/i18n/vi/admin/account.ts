export const account = {
  menu: 'Tài khoản',
  signIn: 'Đăng nhập',
  username: 'Tên đăng nhập',
  vietnamese: 'Tiếng Việt',
  english: 'English',
  changePassword: 'Đổi mật khẩu',
  privacy: 'Thông báo xử lý dữ liệu cá nhân',
};
