/** Why something is not done about a finding or the settings of the checks. */
export const findingProblem = {
  'finding-not-open': 'Dấu hiệu này đã sang bước khác. Tải lại trang để xem.',
  'finding-settings-month-empty':
    'Tháng {{month}} chưa có dòng nhật ký nào để thử. Chọn một tháng đã có nhật ký rồi lưu lại.',
  'finding-settings-flag-many':
    'Cấu hình này nêu tên {{flagged}} trong {{people}} người, quá một nửa. Xác nhận đúng con số ấy nếu vẫn muốn dùng.',
};
