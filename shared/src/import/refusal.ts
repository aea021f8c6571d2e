export type Params = Readonly<Record<string, string | number>>;

type Say = (p: Params) => string;

/** What cannot be taken for a table at all. */
const ABOUT_FILES = {
  'empty-file': () => 'Tệp trống. Chọn tệp có hàng tiêu đề và ít nhất một dòng.',
  'file-too-large': (p) => `Tệp ${p.size} MB, lớn hơn ${p.limit} MB. Tách thành nhiều tệp.`,
  'not-a-table': () => 'Tệp không phải bảng CSV hay XLSX. Lưu lại thành .xlsx hoặc .csv (UTF-8).',
  'old-excel': () => 'Tệp Excel đời cũ (.xls) hoặc có mật khẩu. Mở ra, bỏ mật khẩu, lưu thành .xlsx.',
  'broken-archive': () => 'Tệp .xlsx hỏng, không mở được. Mở bằng Excel, lưu lại.',
  entities: () =>
    'Tệp .xlsx có khai báo DOCTYPE hoặc ENTITY nên không mở. Chép các ô sang tệp Excel mới rồi lưu lại.',
  'zip-bomb': (p) =>
    `Tệp .xlsx nén bất thường (${p.what}), không mở. Chép các ô sang tệp Excel mới rồi lưu lại.`,
  'file-encoding': (p) => `Tệp mã ${p.encoding}, không phải Unicode. Lưu lại thành CSV UTF-8 hoặc .xlsx.`,
  'file-rows': (p) => `Tệp có ${p.what}. Tách thành nhiều tệp.`,
  'wide-row': (p) => `Dòng ${p.row} có hơn ${p.limit} cột. Xóa các cột thừa.`,
  'no-header': (p) => `Không thấy hàng tiêu đề trong 20 hàng đầu. Hàng tiêu đề có: ${p.columns}.`,
  'missing-column': (p) => `Thiếu cột ${p.column}. Thêm cột này vào hàng tiêu đề.`,
  'unknown-column': (p) => `Cột ${p.column} không có trong mẫu. Xóa cột hoặc sửa tên cột.`,
  'double-column': (p) => `Cột ${p.column} có hai lần. Xóa bớt một cột.`,
  'nameless-column': (p) => `Cột ${p.letter} có dữ liệu mà không có tên. Đặt tên cột hoặc xóa dữ liệu.`,
  'open-quote': () => 'Dấu ngoặc kép mở mà không đóng. Đóng ngoặc kép ở dòng này.',
} satisfies Record<string, Say>;

/** What one cell says, by itself. */
const ABOUT_CELLS = {
  required: () => 'đang để trống. Điền vào ô này.',
  formula: (p) => `ô ${p.cell} là công thức. Dán giá trị vào ô.`,
  'cell-error': (p) => `ô báo lỗi ${p.value}. Sửa ô rồi nạp lại.`,
  'bad-character': (p) => `có ký tự điều khiển ${p.character}. Gõ lại ô này.`,
  'too-long': (p) => `dài ${p.length} ký tự, nhiều nhất ${p.limit}. Rút ngắn lại.`,
  'legacy-text': (p) => `chữ mã ${p.encoding}, không phải Unicode: “${p.value}”. Chuyển sang Unicode.`,
  'bad-day': (p) => `“${p.value}” không phải ngày. Ghi dạng 31/01/2024.`,
  'impossible-day': (p) =>
    /\b(19|20)\d\d\b/.test(`${p.value}`)
      ? `${p.value} không có trong lịch. Sửa ngày.`
      : `${p.value} ngoài các năm 1900–2099. Sửa ngày.`,
  'bad-instant': (p) => `“${p.value}” không phải thời điểm. Ghi dạng 31/01/2024 16:45.`,
  'bad-word': (p) => `“${p.value}” không có trong danh mục. Chọn một trong: ${p.words}.`,
  'bad-number': (p) => `“${p.value}” không phải số dùng được. Ghi số từ ${p.least} đến ${p.most}.`,
  'bad-hours': (p) => `“${p.value}” không đọc được thành giờ. Ghi 1,5 hoặc 1:30.`,
  'zero-hours': () => 'bằng 0 giờ. Ghi số giờ lớn hơn 0 hoặc bỏ dòng.',
  'too-many-hours': (p) => `${p.value} nhiều hơn ${p.limit} giờ. Sửa số giờ.`,
  'bad-yes-no': (p) => `“${p.value}” không rõ. Ghi x nếu có, để trống nếu không.`,
  'bad-half-day': (p) => `“${p.value}” không rõ. Ghi sáng, chiều hoặc x; để trống nếu nghỉ cả ngày.`,
  'bad-email': (p) => `“${p.value}” không phải địa chỉ thư. Sửa hoặc để trống.`,
  'bad-username': (p) =>
    `“${p.value}” không dùng được. Dùng chữ thường không dấu và số, ngăn bằng một dấu chấm hoặc gạch.`,
} satisfies Record<string, Say>;

/** What does not fit the other rows or what is already there. */
const ABOUT_ROWS = {
  'unknown-unit': (p) => `không có đơn vị ${p.code}. Nạp đơn vị trước hoặc sửa mã.`,
  'unknown-parent': (p) => `không có đơn vị cấp trên ${p.code}. Thêm đơn vị này vào tệp hoặc sửa mã.`,
  'parent-cycle': (p) => `${p.code} nằm dưới chính nó. Sửa mã đơn vị cấp trên.`,
  'parent-not-standing': (p) =>
    `đơn vị cấp trên ${p.code} không có suốt từ ${p.from} đến ${p.to}. Sửa ngày hoặc mã đơn vị cấp trên.`,
  'top-takes-rights': (p) =>
    `${p.code} không có đơn vị cấp trên, nên từ ${p.day} vai trò ở đơn vị trên cùng hiện nay không còn là của toàn tổ chức: ${p.people}${p.others ? ` và ${p.others} người khác` : ''}. Ghi mã đơn vị cấp trên; nếu đúng là đơn vị trên cùng, trước đó giao cho họ vai trò với phạm vi toàn tổ chức ở trang Tài khoản.`,
  'unit-has-people': (p) =>
    `${p.code} còn ${p.count} người giữ vị trí sau ${p.last}. Chuyển hoặc kết thúc bố trí của họ trước.`,
  'unit-has-children': (p) =>
    `${p.code} còn ${p.count} đơn vị cấp dưới sau ${p.last}. Chuyển hoặc kết thúc các đơn vị đó trước.`,
  'unit-has-open-days': (p) => `${p.code} còn ${p.count} ngày đã trình mà chưa duyệt. Duyệt trước.`,
  'unit-has-dossier-ahead': (p) =>
    `hồ sơ “${p.title}” của ${p.code} có hiệu lực từ ${p.day}, sau ngày cuối ${p.last}. Mở hồ sơ, sửa ngày có hiệu lực trước.`,
  'outside-unit': (p) => `đơn vị ${p.code} chỉ có từ ${p.from} đến ${p.to}. Sửa ngày hoặc mã đơn vị.`,
  'post-too-far-ahead': (p) =>
    `ngày quá xa. Ghi ngày từ ${p.day} trở về trước; chưa biết ngày cuối thì để trống.`,
  'outside-position': (p) => `vị trí ${p.code} chỉ có từ ${p.from} đến ${p.to}. Sửa ngày hoặc mã vị trí.`,
  'two-heads': (p) =>
    `đơn vị ${p.code} đã có người đứng đầu là ${p.name} từ ${p.from} đến ${p.to}. Sửa chức vụ hoặc ngày.`,
  'edition-closed': (p) =>
    `danh mục ${p.edition} đang có hiệu lực nên tệp chỉ nạp được vào bản dự thảo. Sao chép danh mục thành dự thảo, rồi nạp với mã của dự thảo.`,
  'unknown-position': (p) => `không có vị trí ${p.code}. Nạp vị trí trước hoặc sửa mã.`,
  'secret-content': (p) => `việc mật không ghi nội dung: ${p.column}. Để trống cột này hoặc bỏ dấu x.`,
  'secret-under-way': () => 'việc mật nạp từ tệp phải là hoàn thành. Sửa trạng thái hoặc bỏ dấu x.',
  'secret-ad-hoc': () => 'việc mật cần mã sản phẩm trong danh mục. Điền mã hoặc bỏ dấu x.',
  'secret-voucher': (p) =>
    `việc mật cần mã thủ trưởng đứng trên ${p.code} ngày ${p.day} xác nhận. Điền hoặc sửa mã.`,
  'secret-by-file': () =>
    'dòng này đã có nội dung nên tệp không đổi thành việc mật được. Người ghi đổi ở trang của ngày.',
  'secret-accepted-day': (p) =>
    `ngày ${p.day} của ${p.code} đã duyệt nên tệp không thêm hay đổi việc mật được. Bỏ dòng; người ghi ghi trên Sổ Việc.`,
  'unknown-product': (p) => `không có sản phẩm ${p.code}. Nạp sản phẩm trước hoặc sửa mã.`,
  'unknown-cadre': (p) => `không có cán bộ ${p.code}. Nạp cán bộ trước hoặc sửa mã.`,
  'from-after-to': (p) => `${p.to} trước ngày bắt đầu ${p.from}. Sửa một trong hai ngày.`,
  'double-row': (p) => `trùng với dòng ${p.other}. Bỏ một dòng.`,
  'differs-within-file': (p) => `khác dòng ${p.other} của cùng cán bộ ${p.code}. Ghi như nhau.`,
  'version-overlap': (p) => `${p.code} có bản khác từ ${p.from}. Cho bản này hết trước ngày đó.`,
  'assignment-overlap': (p) =>
    `bố trí ${p.kind} chồng lên bố trí từ ${p.from} đến ${p.to} (${p.unit}). Sửa ngày một trong hai.`,
  'days-without-duty': (p) =>
    `${p.code} còn ${p.count} ngày đã trình hoặc đã duyệt (đầu tiên ${p.first}, cuối cùng ${p.last}) mà bố trí chính hoặc biệt phái không còn phải ghi. Ghi ngày muộn hơn; hoặc nhờ thủ trưởng trả lại ngày chờ duyệt, mở lại ngày đã duyệt, rồi nạp lại.`,
  'secondment-at-home': (p) =>
    `bố trí chính và biệt phái trùng một đơn vị ${p.unit}, từ ${p.from} đến ${p.to}. Sửa mã đơn vị, hoặc ghi là kiêm nhiệm.`,
  'leave-overlap': (p) => `chồng lên đợt nghỉ từ ${p.from} đến ${p.to}. Sửa ngày hoặc gộp hai đợt.`,
  'code-by-case': (p) =>
    `mã ${p.code} chỉ khác ${p.other} ở chữ hoa, chữ thường. Ghi đúng ${p.other}, hoặc đặt mã khác.`,
  'username-taken': (p) => `tên đăng nhập ${p.username} đã có người dùng. Chọn tên khác.`,
  'two-standards': (p) => `sản phẩm chuẩn đã có: ${p.other}. Giữ một sản phẩm chuẩn.`,
  'coefficient-off': (p) => `hệ số quy đổi ra ${p.value}, ngoài mức dùng được. Sửa điểm.`,
  'no-edition': (p) => `không có danh mục ${p.code}.`,
  'future-day': (p) => `${p.day} ở sau hôm nay (${p.today}). Sửa ngày.`,
  'future-instant': (p) => `${p.value} ở sau lúc này. Sửa thời điểm ghi.`,
  'no-post-that-day': (p) => `${p.code} không giữ vị trí nào ngày ${p.day}. Nạp bố trí hoặc sửa ngày.`,
  'product-not-of-position': (p) =>
    `${p.product} không thuộc vị trí ${p.position} giữ ngày ${p.day}. Sửa mã sản phẩm hoặc bố trí.`,
  'day-over-24h': (p) => `ngày ${p.day} của ${p.code} cộng ra ${p.total}, quá 24 giờ. Sửa số giờ.`,
  'day-typed': (p) => `ngày ${p.day} của ${p.code} đã ghi trên Sổ Việc. Bỏ các dòng ngày này.`,
  'own-line': () => 'dòng của chính bạn: dòng nạp vào coi như đã duyệt. Nhờ người khác nạp, hoặc bỏ dòng.',
  'own-record': () =>
    'không ai tự đổi hồ sơ, bố trí hay chức vụ của mình. Nhờ người giữ hồ sơ khác nạp, hoặc bỏ dòng.',
  'own-leave': () =>
    'nghỉ của chính bạn thì gửi đơn, thủ trưởng duyệt. Nhờ người giữ hồ sơ khác nạp, hoặc bỏ dòng.',
  'beyond-reach': (p) =>
    `hồ sơ ở ${p.unit} không thuộc phạm vi của bạn. Nhờ người giữ hồ sơ nơi đó nạp, hoặc bỏ dòng.`,
  'login-by-admin': (p) =>
    `tài khoản ${p.username} do quản trị lập hoặc đổi tên. Để trống ô này, hoặc nhờ quản trị nạp.`,
  'right-ended': () =>
    'quyền nhập loại tệp này đã hết nên chưa ghi gì. Nhờ quản trị cấp lại quyền, hoặc nhờ người có quyền nạp.',
  'line-gone': (p) => `không còn dòng ${p.code} trên Sổ Việc. Để trống mã dòng hoặc bỏ dòng.`,
  'task-person-outside': (p) => `${p.code} không thuộc đơn vị của kế hoạch. Sửa mã hoặc bỏ dòng.`,
  'task-person-no-post': (p) => `${p.code} không giữ vị trí nào trong kỳ. Sửa mã hoặc bỏ dòng.`,
  'task-person-name': (p) => `mã ${p.code} là của ${p.person}, không phải “${p.value}”. Sửa mã hoặc họ tên.`,
  'task-own': () => 'việc của chính người lập kế hoạch do cấp trên giao. Bỏ dòng này.',
  'task-due-early': (p) => `hạn trước ngày bắt đầu ${p.day}. Sửa hạn.`,
  'task-change-unsaid': () =>
    'việc đã có sản phẩm nộp, hoặc hạn mới đã qua. Đổi tại trang của việc, kèm lý do, hoặc bỏ dòng này.',
  'task-month-approved': (p) =>
    `phiếu tháng ${p.month} của ${p.who} đã duyệt. Sửa việc này tại trang của việc, kèm lý do, hoặc bỏ dòng.`,
  'task-day-far': (p) => `ngày quá xa. Chọn ngày từ tháng ${p.from} đến tháng ${p.to}.`,
  'task-due-outside': (p) => `hạn ngoài kỳ của kế hoạch, từ ${p.from} đến ${p.to}. Sửa hạn.`,
  'task-product-missing': () =>
    'sản phẩm ngoài danh mục cần có nội dung và hệ số. Điền hai ô này, hoặc ghi mã.',
  'task-product-unknown': (p) =>
    `${p.code} không có trong danh mục của vị trí ${p.position}. Sửa mã sản phẩm.`,
  'task-ended': () => 'việc này đã kết thúc, không sửa được. Bỏ dòng này.',
  'month-closed': (p) =>
    `tháng ${p.month} đã khóa, tệp sẽ làm thay đổi số liệu của tháng đó. Bỏ các dòng của tháng này hoặc xin mở lại tháng.`,
  'too-many-rows': (p) => `${p.count} dòng, nhiều nhất ${p.limit}. Tách thành nhiều tệp.`,
  'work-typed': () => 'việc nhiều ngày này đã ghi tiếp trên Sổ Việc. Sửa dòng trên Sổ Việc.',
} satisfies Record<string, Say>;

const SAY = { ...ABOUT_FILES, ...ABOUT_CELLS, ...ABOUT_ROWS };

export type RefusalCode = keyof typeof SAY;
export type FileRefusalCode = keyof typeof ABOUT_FILES;
export type CellRefusalCode = keyof typeof ABOUT_CELLS;

/** Why a cell cannot be taken. `row` 0 is the file itself; `column` is the header, or ''. */
export interface Refusal {
  row: number;
  column: string;
  code: RefusalCode;
  params: Params;
}

/** "Dòng 15, cột Ngày: 30/02/2024 không có trong lịch của các năm 1900–2099. Sửa ngày." */
export function sayRefusal({ row, column, code, params }: Refusal): string {
  const say: Say = SAY[code];
  const place = [row > 0 ? `dòng ${row}` : '', column ? `cột ${column}` : ''].filter(Boolean).join(', ');
  const text = place ? `${place}: ${say(params)}` : say(params);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
