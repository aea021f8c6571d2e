/** The lines that a figure of the summary rests on. */
export const summaryLines = {
  hours: '{{amount}} giờ',
  outputs: '{{amount}} sản phẩm',
  page: '{{total}}, {{people}}; trang này {{onPage}}',
  widen: 'Bỏ chọn người và ngày',
  none: 'Không có dòng nào.',
  confidential: 'Việc mật, không hiện nội dung',
  confidentialOutput: 'Sản phẩm của việc mật',
  adHoc: 'Phát sinh',
  askedBy: 'Người giao: {{name}}',
  planned: '(đang làm)',
  unchecked: 'Chờ xét',
  degree: 'Hoàn thành {{degree}}',
};
