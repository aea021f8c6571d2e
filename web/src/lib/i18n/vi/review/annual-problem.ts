/** Why a step of a year’s rating is refused. */
export const annualProblem = {
  'annual-not-open': 'Xếp loại năm mở từ ngày {{day}}.',
  'annual-step-not-open': 'Xếp loại đang ở bước khác, không làm được bước này. Tải lại trang để xem.',
  'annual-step-incomplete': 'Bước này còn thiếu. Ghi đủ các ô được đánh dấu.',
  'annual-not-rated':
    'Năm này chưa xếp loại được: người này không thuộc diện của Nghị định 335, làm việc dưới 6 tháng, hoặc chưa có tháng nào được duyệt.',
  'annual-over-share':
    'Xuất sắc vượt tỷ lệ: cơ quan có {{places}} chỗ, đang có {{excellent}} người. Quyết định giữ xuất sắc kèm lý do ở trang Xếp loại trước, hoặc chọn mức thấp hơn.',
  'annual-level-above':
    'Mức này cao hơn mức mà điểm, điều kiện và mức của cơ quan cho phép. Chọn mức bằng hoặc thấp hơn.',
  'annual-months-not-here': 'Cơ quan cũ chưa bàn giao các tháng của người này. Chờ bàn giao rồi ghi.',
  'annual-nothing-to-hand-over': 'Không còn tháng nào để bàn giao.',
};
