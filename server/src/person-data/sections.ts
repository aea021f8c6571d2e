import {
  ACCOUNT_LOGIN,
  ACCOUNT_PRIVATE,
  type AccountRows,
  PERSON_JUDGED,
  PERSON_LOGIN,
  PERSON_POSTS,
  PERSON_PRIVATE,
  PERSON_WORK,
  type PersonRows,
} from '@so-viec/db';

const ALL = { ...PERSON_POSTS, ...PERSON_WORK, ...PERSON_JUDGED, ...PERSON_LOGIN, ...PERSON_PRIVATE };
export type SectionName = keyof typeof ALL;

/** What each part of a person's data is called, as the name of a sheet: 31 characters at most. */
export const SECTION_TITLES: Record<SectionName, string> = {
  person: 'Người',
  posts: 'Vị trí đã giữ',
  offices: 'Chức vụ lãnh đạo',
  standIns: 'Được ủy quyền',
  transfers: 'Chuyển cơ quan',
  leave: 'Nghỉ',
  leaveRequests: 'Đơn xin nghỉ',
  leaveSteps: 'Trả lời đơn nghỉ',
  competencies: 'Đánh giá năng lực',
  disqualifiers: 'Trường hợp không hoàn thành',
  days: 'Ngày làm việc',
  daySteps: 'Gửi, duyệt, trả lại ngày',
  lines: 'Dòng việc',
  earlierLines: 'Dòng việc trước khi sửa',
  tasks: 'Việc',
  workRequests: 'Xin việc',
  products: 'Sản phẩm',
  productChecks: 'Đánh giá sản phẩm',
  proofs: 'Minh chứng',
  taskSteps: 'Các bước của việc',
  deliveries: 'Giao sản phẩm',
  shares: 'Phần trong sản phẩm chung',
  collaborations: 'Việc cùng làm',
  meetings: 'Họp, công tác',
  months: 'Tổng hợp tháng',
  reviews: 'Theo dõi, đánh giá',
  reviewCriteria: 'Tiêu chí chung',
  reviewSteps: 'Các bước đánh giá',
  annualRatings: 'Xếp loại năm',
  ratingSteps: 'Các bước xếp loại năm',
  findings: 'Dấu hiệu',
  findingSteps: 'Trả lời dấu hiệu',
  account: 'Tài khoản',
  roles: 'Quyền',
  noticeReadings: 'Đã đọc thông báo dữ liệu',
  erasures: 'Xóa dữ liệu',
  links: 'Đăng nhập qua nơi khác',
  notices: 'Thông báo',
  reminders: 'Lời nhắc',
  noticeChoices: 'Chọn nhận thông báo',
  letters: 'Thư',
  templates: 'Mẫu ngày, tuần',
  sessions: 'Phiên đăng nhập',
  signInTries: 'Lần thử đăng nhập',
  devices: 'Mở lại nhanh',
  browsers: 'Máy nhận tin',
  preferences: 'Chữ và màu',
  seenBy: 'Ai đã xem, đã sửa hồ sơ',
};

/** What the office that a person goes to needs: who they are, what they held, their months and how they were judged. */
const HANDED_OVER: readonly SectionName[] = [
  ...(['person', 'posts', 'offices', 'leave', 'competencies', 'disqualifiers', 'months'] as const),
  ...(['reviews', 'reviewCriteria', 'annualRatings'] as const),
];

/** Which parts a file has: all for the person, without what is theirs alone for who keeps their records. */
export function sectionsFor(purpose: 'self' | 'officer' | 'transfer'): [SectionName, PersonRows][] {
  const names = Object.keys(SECTION_TITLES) as SectionName[];
  const within = names.filter((name) => {
    if (purpose === 'transfer') return HANDED_OVER.includes(name);
    return purpose === 'self' || !Object.hasOwn(PERSON_PRIVATE, name);
  });
  return within.map((name) => [name, ALL[name]]);
}

/** The parts that are of a login, whoever's it is. */
export function accountSections(): [SectionName, AccountRows][] {
  const all = { ...ACCOUNT_LOGIN, ...ACCOUNT_PRIVATE };
  const isOfLogin = (name: string): name is keyof typeof all => Object.hasOwn(all, name);
  return Object.keys(SECTION_TITLES)
    .filter(isOfLogin)
    .map((name) => [name, all[name]]);
}

/** Reviews that are decided are handed over, others are not finished papers. */
export const isFinished = (name: SectionName, row: { state?: unknown; decidedOn?: unknown }): boolean => {
  if (name === 'reviews' || name === 'reviewCriteria') return row.state === 'approved';
  return name !== 'annualRatings' || row.decidedOn !== null;
};
