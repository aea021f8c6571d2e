/** Why a form is not printed. */
export const formProblem = {
  'form-not-of-pack': 'Tháng này chấm theo Đề án số 09, không có Mẫu số 01.',
  'no-post-that-year': 'Năm này người được chọn không giữ vị trí nào. Chọn năm khác.',
  'forms-too-many': '{{count}} người, nhiều hơn {{most}} người trong một tệp. Chọn một đơn vị nhỏ hơn.',
  'forms-under-way': 'Đang có 3 tệp chờ lập. Đợi một tệp xong rồi lập tiếp.',
  'forms-not-ready': 'Tệp chưa lập xong.',
};
