/** What the forms of a password, of the first administrator and of the notice on personal data say. */
export const accountForms = {
  change: {
    first:
      'Đây là lần đăng nhập đầu. Đặt mật khẩu riêng rồi mới vào việc được. Mật khẩu được cấp chỉ dùng một lần: rời trang này khi chưa đổi thì phải xin cấp lại.',
    current: 'Mật khẩu hiện nay',
    next: 'Mật khẩu mới',
    again: 'Gõ lại mật khẩu mới',
    rule: 'Từ {{count}} ký tự. Một câu dài dễ nhớ tốt hơn một từ khó.',
    save: 'Đổi mật khẩu',
    done: 'Đã đổi mật khẩu',
    differs: 'Hai lần gõ không giống nhau.',
    currentMissing: 'Chưa có mật khẩu hiện nay.',
  },
  notice: {
    accept: 'Tôi đã đọc',
    acceptHint: 'Bấm một lần; thông báo luôn xem lại được trong mục tài khoản.',
    back: 'Quay lại',
  },
  setup: {
    title: 'Tạo người quản trị đầu tiên',
    text: 'Cơ sở dữ liệu còn trống. Địa chỉ này dùng được một lần, để tạo tài khoản quản trị.',
    displayName: 'Họ và tên',
    displayNameMissing: 'Chưa có họ và tên.',
    create: 'Tạo tài khoản',
    usernameHint: 'Chữ thường không dấu, số, dấu chấm; ví dụ vinh.dq.',
    gone: 'Địa chỉ này không còn dùng được',
    goneText:
      'Người quản trị đã được tạo, hoặc địa chỉ bị gõ thiếu. Địa chỉ đúng in ra khi khởi động máy chủ.',
    done: 'Đã tạo tài khoản {{username}}',
  },
};
