/** What each check looks for, the same on a page and in a paper. */
export const CHECK_NAMES = {
  'hours-without-output': 'Nhiều giờ không có sản phẩm',
  'unclear-output': 'Sản phẩm không rõ',
  'output-reused': 'Một sản phẩm ghi nhiều lần',
  'excess-hours': 'Giờ vượt xa mức thường',
  'standard-fit': 'Khớp giờ chuẩn, khối giờ tròn',
  'repeated-text': 'Nội dung chép lại',
  'late-bulk-entry': 'Ghi dồn, ghi muộn',
  'off-day-hours': 'Giờ vào ngày nghỉ',
  'over-hours': 'Vượt giờ làm thêm',
  'above-peers': 'Giờ cao hơn nhóm tương đương',
  'adhoc-heavy': 'Nhiều việc ngoài danh mục',
  'missing-days': 'Thiếu ngày',
  'rubber-stamp': 'Duyệt nhanh, không đổi gì',
  'late-review': 'Duyệt muộn',
  'lenient-or-severe': 'Chấm khác hẳn nơi tương đương',
} as const;

/** The name of a check; one that is called no more keeps its code. */
export const checkName = (rule: string): string =>
  (CHECK_NAMES as Readonly<Record<string, string>>)[rule] ?? rule;

/** How far a finding is, as it is counted: what is being mended has been spoken of, so it waits no longer. */
export const countedAs = (state: string): 'open' | 'answered' | 'closed' =>
  state === 'closed' ? 'closed' : state === 'open' ? 'open' : 'answered';
