/** Quản trị: what an administrator and the central personnel officer look after. */
export const admin = {
  title: 'Quản trị',
  context: 'Hệ thống',
  pages: {
    jobs: 'Công việc nền',
    jobsNote:
      'Sao lưu; các lần máy chủ tự chạy: kiểm tra dấu hiệu, nhắc ghi, tin tuần; thư gửi lỗi; giờ nhắc.',
    calendar: 'Lịch làm việc',
    calendarNote: 'Ngày nghỉ lễ, ngày làm bù từng năm; thay đổi thì xem trước số người bị ảnh hưởng.',
    imports: 'Nhập và xuất dữ liệu',
    importsNote: 'Từ Excel: {{kinds}}; xem trước, sửa tại chỗ rồi nhận vào.',
    importsKind: {
      units: 'đơn vị',
      positions: 'vị trí',
      products: 'sản phẩm',
      cadres: 'cán bộ',
      leave: 'nghỉ phép',
      entries: 'nhật ký cũ',
    },
    accounts: 'Tài khoản',
    accountsNote: 'Cấp cho nhiều người một lần, in phiếu mật khẩu, khóa, mở lại, giao vai trò.',
    accountsOwnNote: 'Tài khoản của người trong cơ quan: ai chưa có, ai lâu không vào; cấp lại mật khẩu.',
  },
  order: 'Thứ tự khi bắt đầu: đơn vị, vị trí, sản phẩm, cán bộ, rồi cấp tài khoản.',
  note: 'Người quản trị không xem nhật ký và điểm của ai.',
};
