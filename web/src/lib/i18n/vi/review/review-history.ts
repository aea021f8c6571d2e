/** What happened to a review, and a decision that was replaced. */
export const reviewHistory = {
  title: 'Lịch sử phiếu',
  none: 'Chưa có bước nào.',
  open: 'Mở bản tính này',
  old: 'Bản tính của quyết định ngày {{day}}, đã được thay thế: {{total}}',
  oldText: 'Giữ nguyên như khi quyết định. {{reason}}',
  back: 'Về quyết định hiện hành',
  step: {
    submitted: 'Trình phiếu',
    withdrawn: 'Rút về',
    returned: 'Trả lại',
    scored: 'Ghi điểm',
    recalled: 'Lấy lại để sửa điểm',
    approved: 'Duyệt',
    appealed: 'Kiến nghị',
    answered: 'Trả lời kiến nghị',
    replaced: 'Quyết định thay thế',
    read: 'Đã xem kết quả',
  },
};
