/** An account for trying out, printed by `npm start`. */
interface DemoAccount {
  username: string;
  password: string;
  name: string;
  /** What to try, as a hint after the user name. */
  hint: string;
}

/** The one password of all accounts of the demo. */
export const DEMO_PASSWORD = 'demo-so-viec-2024';

const account = (username: string, name: string, hint: string): DemoAccount => ({
  username,
  password: DEMO_PASSWORD,
  name,
  hint,
});

export const DEMO_ADMINISTRATOR = 'quan.tri';
/** Personnel of the whole province: positions that many bodies share, and people's log from a file. */
export const DEMO_CENTRAL_OFFICER = 'to.chuc';

/** The rights of who acts for the province where no post gives them. */
export const ADMIN_EVERYWHERE = [{ role: 'admin' as const, unitId: null }];
export const DEMO_COMMITTEE = 'ngan.ltk';

export const DEMO_ACCOUNTS: DemoAccount[] = [
  account('ha.ttt', 'Trần Thị Thu Hà', 'cán bộ: ghi hôm nay, chép ngày trước, sửa ngày bị trả lại'),
  account('thang.nv', 'Nguyễn Văn Thắng', 'trưởng phòng: duyệt các ngày đang chờ bằng bàn phím'),
  account('ngoc.ptb', 'Phan Thị Bích Ngọc', 'phó trưởng phòng: thay trưởng phòng duyệt ngày'),
  account('tam.dtt', 'Đoàn Thị Thanh Tâm', 'tổ chức cán bộ của Sở: xem ai chưa ghi, số liệu của Sở'),
  account(DEMO_COMMITTEE, 'Lê Thị Kim Ngân', 'Ban Tổ chức: tổng hợp toàn tỉnh từ tháng 01/2024, xuất XLSX'),
  account(
    DEMO_CENTRAL_OFFICER,
    'Vũ Thị Hạnh',
    'tổ chức cán bộ toàn tỉnh: danh mục, bản mô tả dùng chung, nhập và xuất cả nhật ký',
  ),
  account(
    DEMO_ADMINISTRATOR,
    'Đỗ Quang Vinh',
    'quản trị: các lệnh nạp dữ liệu và cấp tài khoản, không xem nhật ký của ai',
  ),
];
