/** What the form of signing in says and the rest of the entry does not. */
export const signIn = {
  usernameMissing: 'Chưa có tên đăng nhập. Ví dụ: ha.ttt.',
  password: 'Mật khẩu',
  forgotten: 'Quên mật khẩu: gọi người quản trị của cơ quan để được cấp lại.',
  passwordMissing: 'Chưa có mật khẩu.',
  waitThenTry: 'Thử lại sau {{count}} giây',
};
