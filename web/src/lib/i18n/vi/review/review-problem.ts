/** Why a step of a month's review is refused. */
export const reviewProblem = {
  'future-period': 'Tháng này chưa đến. Chọn tháng hiện tại hoặc tháng trước.',
  'no-post-that-month': 'Tháng này người được chọn không giữ vị trí nào. Chọn tháng khác.',
  'review-not-open': 'Phiếu đang ở bước khác, không làm được bước này. Tải lại trang để xem.',
  'review-approved': 'Phiếu đã duyệt, không chấm hay sửa được nữa. Muốn đổi thì ra quyết định thay thế.',
  'review-moved': 'Số liệu vừa đổi so với lúc mở trang. Xem lại tổng điểm mới rồi ghi.',
  'appeal-too-late': 'Hết hạn kiến nghị: ngày cuối là {{until}}.',
  'appeal-made': 'Đã kiến nghị về quyết định này rồi. Chờ trả lời.',
  'no-appeal-open': 'Không có kiến nghị nào chờ trả lời.',
  'points-out-of-range': 'Điểm ngoài khoảng cho phép của tiêu chí.',
};
