/** Why a step of a month's review is refused. */
export const reviewProblem = {
  'future-period': 'Tháng này chưa đến. Chọn tháng hiện tại hoặc tháng trước.',
  'no-post-that-month': 'Tháng này người được chọn không giữ vị trí nào. Chọn tháng khác.',
  'review-not-open': 'Phiếu đang ở bước khác, không làm được bước này. Tải lại trang để xem.',
  'review-approved': 'Phiếu đã duyệt, không chấm hay sửa được nữa. Muốn đổi thì ra quyết định thay thế.',
  'review-points-missing': 'Còn {{count}} tiêu chí chưa chấm. Chấm đủ rồi trình.',
  'review-reason-missing': 'Còn {{count}} chỗ khác điểm tự chấm mà chưa ghi lý do.',
  'review-moved': 'Số liệu vừa đổi so với lúc mở trang. Xem lại tổng điểm mới rồi ghi.',
  'review-month-runs': 'Tháng chưa hết, {{count}} sản phẩm chưa kiểm tra. Ghi lý do để phê duyệt sớm.',
  'review-products-wait': 'Còn {{count}} sản phẩm chưa kiểm tra: {{names}}. Ghi lý do để phê duyệt.',
  'appeal-too-late': 'Hết hạn kiến nghị: ngày cuối là {{until}}.',
  'appeal-made': 'Đã kiến nghị về quyết định này rồi. Chờ trả lời.',
  'no-appeal-open': 'Không có kiến nghị nào chờ trả lời.',
  'points-out-of-range': 'Điểm ngoài khoảng cho phép của tiêu chí.',
  'annual-not-open': 'Xếp loại năm mở từ ngày {{day}}.',
  'annual-step-not-open': 'Xếp loại đang ở bước khác, không làm được bước này. Tải lại trang để xem.',
  'annual-step-incomplete': 'Bước này còn thiếu. Ghi đủ các ô được đánh dấu.',
  'annual-not-rated':
    'Năm này chưa xếp loại được: người này không thuộc diện của Nghị định 335, làm việc dưới 6 tháng, hoặc chưa có tháng nào được duyệt.',
  'annual-level-above':
    'Mức này cao hơn mức mà điểm, điều kiện và mức của cơ quan cho phép. Chọn mức bằng hoặc thấp hơn.',
  'annual-months-not-here': 'Cơ quan cũ chưa bàn giao các tháng của người này. Chờ bàn giao rồi ghi.',
  'annual-nothing-to-hand-over': 'Không còn tháng nào để bàn giao.',
};
