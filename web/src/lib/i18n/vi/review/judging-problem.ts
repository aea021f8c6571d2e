/** Why a month’s review is not scored or decided. */
export const judgingProblem = {
  'review-points-missing': 'Còn {{count}} tiêu chí chưa chấm. Chấm đủ rồi trình.',
  'review-reason-missing':
    'Còn {{count}} chỗ khác điểm tự chấm hoặc khác mức hệ thống tính mà chưa ghi lý do.',
  'review-month-runs': 'Tháng chưa hết, {{count}} sản phẩm chưa kiểm tra. Ghi lý do để phê duyệt sớm.',
  'review-without-total':
    'Tháng này không có sản phẩm được giao nên không đủ căn cứ tính điểm: phiếu không phê duyệt, tháng không tính vào bình quân.',
  'review-products-wait': 'Còn {{count}} sản phẩm chưa kiểm tra: {{names}}. Ghi lý do để phê duyệt.',
};
