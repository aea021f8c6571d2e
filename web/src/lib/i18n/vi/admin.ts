/** Quản trị: what an administrator does next, from the command line. */
export const admin = {
  title: 'Quản trị',
  context: 'Làm bằng dòng lệnh, trên máy chạy Sổ Việc',
  lead: 'Mỗi lệnh chạy trong thư mục cài đặt. Thêm --dry-run để xem trước: sẽ thêm gì, đổi gì, từ chối dòng nào và vì sao; chưa ghi gì.',
  steps: {
    units: 'Nạp đơn vị',
    positions: 'Nạp vị trí việc làm',
    products: 'Nạp danh mục sản phẩm, công việc',
    cadres: 'Nạp người và bố trí',
    leave: 'Nạp ngày nghỉ phép',
    entries: 'Nạp nhật ký cũ, nếu có',
    passwords: 'Cấp mật khẩu lần đầu cho các tài khoản vừa nạp',
    committee: 'Tạo tài khoản cho Ban Tổ chức, tổ chức cán bộ',
  },
  note: 'Tệp CSV hoặc XLSX có dòng tiêu đề của từng mẫu; nạp lại cùng một tệp không đổi gì. Người quản trị không xem nhật ký và điểm của ai.',
};
