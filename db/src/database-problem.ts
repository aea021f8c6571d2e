type DatabaseProblemCode =
  | 'newer'
  | 'foreign'
  | 'half-filled'
  | 'read-only'
  | 'not-a-database'
  | 'unreachable'
  | 'missing'
  | 'no-folder'
  | 'busy'
  | 'damaged'
  | 'pragma'
  | 'old-sqlite'
  | 'drill-place'
  | 'no-drill-right'
  | 'migration';

const SENTENCES: Record<DatabaseProblemCode, string> = {
  newer: 'Cơ sở dữ liệu do một bản mới hơn của Sổ Việc tạo ra: cài bản mới đó rồi chạy lại',
  foreign: 'Cơ sở dữ liệu đã có bảng của chương trình khác: chọn một cơ sở dữ liệu trống',
  'half-filled': 'Dữ liệu mẫu đang nạp dở: xóa cơ sở dữ liệu này rồi chạy lại sv demo',
  'read-only': 'Cơ sở dữ liệu chỉ đọc được: cho tài khoản chạy Sổ Việc quyền ghi tệp và thư mục',
  'not-a-database':
    'Tệp không phải là cơ sở dữ liệu SQLite: xem lại đường dẫn trong DATABASE_URL hoặc SV_DATA',
  unreachable: 'Không mở được cơ sở dữ liệu: xem lại đường dẫn, quyền và máy chủ trong DATABASE_URL',
  missing: 'Chưa có cơ sở dữ liệu Sổ Việc ở đó: xem lại đường dẫn trong DATABASE_URL hoặc SV_DATA',
  'no-folder': 'Không tạo được thư mục dữ liệu: xem lại đường dẫn và quyền trong SV_DATA',
  damaged: 'Cơ sở dữ liệu bị hỏng, có chỗ không đọc được: dùng một bản sao khác',
  busy: 'Một lệnh khác đang ghi vào cơ sở dữ liệu: đợi lệnh đó xong rồi chạy lại',
  pragma: 'SQLite không nhận cài đặt an toàn, nên không khởi động',
  'old-sqlite': 'SQLite bản này có lỗi có thể làm hỏng dữ liệu khi ghi đồng thời, nên không khởi động',
  'drill-place': 'Đã có cơ sở dữ liệu trùng tên chỗ kiểm bản sao: đổi tên cơ sở dữ liệu đó',
  'no-drill-right':
    'Chưa có quyền tạo chỗ kiểm bản sao: chạy ALTER ROLE … CREATEDB cho tài khoản trong DATABASE_URL',
  migration: 'Không nâng cấp được cơ sở dữ liệu',
};

/** Why a database cannot be used, as one sentence for the administrator. */
export class DatabaseProblem extends Error {
  readonly code: DatabaseProblemCode;
  constructor(code: DatabaseProblemCode, detail: string) {
    super(`${SENTENCES[code]} (${detail}).`);
    this.name = 'DatabaseProblem';
    this.code = code;
  }

  static ofSqlite(error: unknown, path: string): DatabaseProblem {
    const code = (error as { code?: string }).code ?? '';
    if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT')
      return new DatabaseProblem('not-a-database', path);
    if (code.startsWith('SQLITE_READONLY')) return new DatabaseProblem('read-only', path);
    if (code.startsWith('SQLITE_BUSY')) return new DatabaseProblem('busy', path);
    return new DatabaseProblem('unreachable', `${path}: ${(error as Error).message}`);
  }
}
