/** Why a rating of a quarter, half-year or year is refused. */
export const ratingProblem = {
  'outstanding-not-excellent':
    'Chỉ cơ quan hoàn thành xuất sắc mới được tính 25 % chỗ. Bỏ đánh dấu, hoặc xem lại điểm và điều kiện.',
  'conditions-missing': 'Mức bị giữ lại mà chưa ghi điều kiện nào không đạt.',
  'period-not-begun': 'Kỳ này chưa bắt đầu. Chọn kỳ hiện tại hoặc kỳ trước.',
  'rating-not-excellent':
    'Người này không còn ở mức xuất sắc theo điểm, không phải quyết định nữa. Tải lại trang.',
  'disqualifier-not-for-staff':
    'Hành vi này chỉ tính cho người giữ chức lãnh đạo vào ngày đó. Chọn loại khác.',
  'disqualifier-lifted': 'Hành vi này đã được rút. Tải lại trang để xem.',
};
