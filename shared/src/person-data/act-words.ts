/**
 * What of somebody another opens or takes as a file; `list`: their line in a list of reviews, `rating` in one of ratings,
 * `competency` in one of competencies.
 */
export const READ_KINDS = [
  ...(['day', 'month', 'review', 'list', 'year', 'rating', 'person', 'competency'] as const),
  ...(['output', 'task', 'finding', 'file'] as const),
] as const;
export type ReadKind = (typeof READ_KINDS)[number];

const READS = {
  day: 'readDay',
  month: 'readMonth',
  review: 'readReview',
  list: 'readList',
  year: 'readYear',
  rating: 'readRating',
  person: 'readPerson',
  competency: 'readCompetency',
  output: 'readOutput',
  task: 'readTask',
  finding: 'readFinding',
  file: 'file',
} as const satisfies Record<ReadKind, string>;
/** By the kind of file that was taken over. */
const IMPORTS = { cadres: 'importPerson', leave: 'importLeave', entries: 'importLines' } as const;
const ACTS = {
  'day.accept': 'accept',
  'day.return': 'return',
  'day.undo': 'undo',
  'day.reopen': 'reopen',
  'output.check': 'check',
  'output.undo': 'check',
  'review.scored': 'scored',
  'review.approved': 'decided',
  'review.replaced': 'decided',
  'review.print': 'printed',
  'person-data.export': 'data',
  'person-data.erase': 'erased',
  'competency.assess': 'competency',
  'cadre.add': 'added',
  'cadre.depart': 'post',
  'account.create': 'accountCreated',
  'account.disable': 'accountClosed',
  'account.open': 'accountOpened',
  'account.reset': 'firstPassword',
  'account.password-off': 'passwordOff',
  'account.password-on': 'passwordOn',
  'account.link': 'linked',
  'account.unlink': 'unlinked',
  'second-factor.reset': 'factorRemoved',
  'role.give': 'roleGiven',
  'role.end': 'roleEnded',
} as const;
/** Whatever else is done with rows of a kind. */
const KINDS = {
  entry: 'entry',
  output: 'output',
  review: 'review',
  leave: 'leave',
  assignment: 'post',
  transfer: 'post',
  headship: 'office',
  delegation: 'office',
  task: 'task',
  'work-request': 'request',
  'annual-rating': 'year',
  rating: 'year',
  disqualifier: 'disqualifier',
  finding: 'finding',
  cadre: 'person',
  account: 'account',
  role: 'role',
  'second-factor': 'account',
  session: 'account',
} as const;

type ValueOf<T> = T[keyof T];
export type ActWord =
  | ValueOf<typeof READS>
  | ValueOf<typeof IMPORTS>
  | ValueOf<typeof ACTS>
  | ValueOf<typeof KINDS>
  | 'other';

const wordIn = (words: Readonly<Record<string, ActWord>>, name: string): ActWord | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;

/** Which word tells somebody what another did with their rows; `what` was read, or the file was of. */
export function actWordOf(act: string, what: string): ActWord {
  if (act === 'person.read') return wordIn(READS, what) ?? 'other';
  if (act === 'person.import') return wordIn(IMPORTS, what) ?? 'other';
  return wordIn(ACTS, act) ?? wordIn(KINDS, act.split('.')[0] ?? '') ?? 'other';
}

/** Who did what the program did by itself. */
export const NOBODY = 'Hệ thống';

/** The words as a sheet has them; a test of web holds them to those of its page. */
export const ACT_WORDS: Readonly<Record<ActWord, string>> = {
  ...{ readDay: 'Xem ngày ghi', readMonth: 'Xem cả tháng', readReview: 'Xem phiếu đánh giá' },
  ...{ readList: 'Xem trong danh sách phiếu đánh giá', readYear: 'Xem đánh giá cả năm' },
  ...{ readRating: 'Xem trong bảng xếp loại', readCompetency: 'Xem trong bảng năng lực' },
  ...{ readPerson: 'Xem trang cá nhân', readOutput: 'Xem sản phẩm', readTask: 'Xem việc được giao' },
  ...{ readFinding: 'Xem dấu hiệu cần xem lại', file: 'Tải tệp tổng hợp có tên bạn' },
  ...{ importPerson: 'Nhập hồ sơ cán bộ từ tệp', importLeave: 'Nhập ngày nghỉ từ tệp' },
  importLines: 'Nhập dòng công việc từ tệp',
  ...{ accept: 'Duyệt ngày ghi', return: 'Trả lại ngày ghi', undo: 'Rút lại quyết định về ngày ghi' },
  ...{ reopen: 'Mở lại ngày ghi', entry: 'Sửa dòng công việc', check: 'Kiểm tra sản phẩm' },
  ...{ output: 'Sửa sản phẩm', scored: 'Chấm phiếu đánh giá', decided: 'Duyệt phiếu đánh giá' },
  ...{ review: 'Sửa phiếu đánh giá', printed: 'In phiếu đánh giá', year: 'Đánh giá cả năm' },
  ...{ leave: 'Sửa ngày nghỉ', post: 'Sửa bố trí công tác', office: 'Sửa chức vụ, ủy quyền' },
  ...{ task: 'Giao việc, sửa việc được giao', request: 'Trả lời yêu cầu xin việc' },
  ...{ competency: 'Đánh giá năng lực', disqualifier: 'Ghi sự việc ảnh hưởng xếp loại' },
  ...{ finding: 'Xử lý dấu hiệu cần xem lại', added: 'Thêm hồ sơ', person: 'Sửa thông tin cá nhân' },
  ...{ accountCreated: 'Cấp tài khoản', accountClosed: 'Khóa tài khoản' },
  ...{ accountOpened: 'Mở lại tài khoản', firstPassword: 'Cấp lại mật khẩu lần đầu' },
  ...{ passwordOff: 'Tắt mật khẩu Sổ Việc', passwordOn: 'Bật lại mật khẩu Sổ Việc' },
  linked: 'Nối tài khoản với một cách đăng nhập khác',
  unlinked: 'Gỡ một cách đăng nhập khỏi tài khoản',
  ...{ factorRemoved: 'Gỡ mã xác nhận', roleGiven: 'Giao vai trò', roleEnded: 'Cho kết thúc vai trò' },
  ...{ account: 'Sửa tài khoản', role: 'Giao, thu vai trò', data: 'Tải tệp dữ liệu' },
  ...{ erased: 'Xóa dữ liệu đã hết hạn', other: 'Việc khác' },
};
