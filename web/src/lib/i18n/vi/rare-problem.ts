/** Refusals that hardly anybody meets, of what was sent rather than of what it says. */
export const rareProblem = {
  'meeting-not-invited': 'Người ghi không có trong danh sách được mời. Ghi thành dòng thường.',
  'meeting-not-that-day': 'Cuộc họp không có ngày này. Ghi thành dòng thường, hoặc ghi ở đúng ngày.',
  'meeting-not-held': 'Cuộc họp đã hủy. Ghi thành dòng thường.',
  'meeting-shorter':
    'Cuộc họp chỉ {{time}} mỗi ngày. Sửa thời gian, hoặc ghi thành dòng thường; phần làm thêm thì ghi dòng khác.',
  'password-must-change': 'Phải đổi mật khẩu được cấp trước khi làm việc khác.',
  'file-refused': 'Tệp không nhận được. Xem lý do cạnh tên tệp.',
  'notice-unread': 'Phải đọc thông báo xử lý dữ liệu cá nhân trước khi làm việc khác.',
  'file-too-large': 'Tệp lớn hơn {{megabytes}}\u00a0MB. Nén ảnh hoặc chia tệp rồi gửi lại.',
  'not-a-file': 'Trang gửi tệp sai cách. Tải lại trang rồi gửi lại.',
  'upload-incomplete': 'Tệp chưa tới đủ. Gửi lại; phần đã tới không phải gửi lần nữa.',
  'not-json': 'Trang gửi dữ liệu sai dạng. Tải lại trang rồi làm lại.',
  'too-large': 'Dữ liệu gửi lên quá lớn. Chia nhỏ rồi gửi lại.',
  'templates-too-many': 'Bạn đã có {{most}} mẫu. Xóa một mẫu không dùng nữa rồi lưu lại.',
  'evidence-too-many': 'Một sản phẩm có nhiều nhất {{limit}} minh chứng.',
  'cross-origin': 'Yêu cầu đến từ trang khác nên bị chặn. Mở Sổ Việc đúng địa chỉ rồi làm lại.',
  'bad-json': 'Trang gửi dữ liệu hỏng. Tải lại trang rồi làm lại.',
};
