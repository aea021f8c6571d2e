/** What each check looks for, as a report names it. */
export const CHECK_NAMES: Readonly<Record<string, string>> = {
  'hours-without-output': 'Nhiều giờ, không có sản phẩm',
  'unclear-output': 'Sản phẩm không rõ',
  'output-reused': 'Một sản phẩm ghi nhiều lần',
  'excess-hours': 'Giờ nhiều hơn hẳn cho một sản phẩm',
  'standard-fit': 'Giờ khớp chuẩn quá đều',
  'repeated-text': 'Nội dung lặp lại',
  'late-bulk-entry': 'Ghi dồn, ghi muộn',
  'off-day-hours': 'Giờ ngày nghỉ không có căn cứ',
  'over-hours': 'Vượt giờ làm thêm',
  'above-peers': 'Cao hơn hẳn nơi tương đương',
  'adhoc-heavy': 'Quá nửa giờ là việc phát sinh',
  'missing-days': 'Ngày chưa ghi',
  'rubber-stamp': 'Duyệt gần hết trong vài giây',
  'late-review': 'Duyệt chậm',
  'lenient-or-severe': 'Chấm dễ hoặc chặt khác thường',
};
