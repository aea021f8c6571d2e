/** Words of the palette that finds pages; they come with it. */
export const palette = {
  label: 'Tên trang, tên việc, ngày (12/01) hoặc tháng (01/2024)',
  labelWithUnits: 'Tên trang, việc, đơn vị, người, ngày (12/01) hoặc tháng (01/2024)',
  choose: 'chọn',
  open: 'mở',
  cancel: 'thôi',
  noMarks: 'không cần gõ dấu',
  nothing: 'Không tìm thấy. Gõ một phần của tên, không cần dấu; ngày như 12/01, tháng như 01/2024.',
  myDay: 'Nhật ký {{day}}',
  summaryOf: 'Tổng hợp tháng {{month}}',
};
