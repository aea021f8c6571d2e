/** Why a decision on a product is refused. */
export const outputProblem = {
  'output-checked': 'Sản phẩm này đã có kết luận. Xem lại rồi quyết định.',
  'output-not-of-day': 'Sản phẩm này không thuộc ngày đang xét. Tải lại trang.',
  'delay-reason-missing': 'Sản phẩm nộp đúng hạn, hoặc phiếu tháng đó đã duyệt: ghi chậm thì phải nêu lý do.',
};
