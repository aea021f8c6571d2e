/** What the account's menu says, the end of a session, and the forms of a password, of setting up and of the notice. */
export const accountForms = {
  security: 'Đăng nhập và bảo mật',
  signOut: 'Đăng xuất',
  unsent: 'Còn {{count}} dòng chưa gửi trên máy này. Đăng xuất bây giờ thì mất các dòng đó.',
  dropAndLeave: 'Bỏ các dòng và đăng xuất',
  signOutAway: 'Mất mạng nên chưa đăng xuất được. Máy này còn giữ bản lưu; đăng xuất lại khi có mạng.',
  ended: {
    title: 'Phiên làm việc đã hết',
    text: 'Những gì đang gõ còn nguyên trên trang. Đăng nhập lại để làm tiếp.',
    kept: 'Những gì đang gõ còn nguyên trên trang.',
  },
  language: 'Ngôn ngữ',
  scheme: 'Màu nền',
  light: 'Sáng',
  dark: 'Tối',
  auto: 'Theo máy',
  reading: 'Cỡ chữ, tương phản, chuyển động',
  device: 'Mở lại nhanh bằng mã PIN',
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
