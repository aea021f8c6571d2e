/** Why a field is refused; codes of the schemas in shared. `count` is the number behind "too-long:200". */
export const field = {
  missing: 'Ô này còn trống.',
  refused: 'Ô này chưa đúng.',
  'too-long': 'Dài quá {{count}} ký tự.',
  'bad-character': 'Có ký tự điều khiển hoặc ký tự hỏng. Xóa chỗ đó rồi gõ lại.',
  'file-empty': 'Tệp rỗng. Mở tệp xem lại rồi chọn tệp khác.',
  'file-kind': 'Chỉ nhận PDF, DOCX, XLSX, PNG, JPG. Lưu tệp sang một trong các dạng này rồi gửi lại.',
  'file-name-differs': 'Đuôi tên tệp không đúng với nội dung ({{kind}}). Đổi tên tệp cho đúng rồi gửi lại.',
  'file-macros': 'Tệp có macro nên không nhận. Lưu thành DOCX hoặc XLSX không có macro rồi gửi lại.',
  'file-protected': 'Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu rồi gửi lại.',
  'file-old-office':
    'Tệp là dạng cũ (.doc, .xls). Mở bằng Word hoặc Excel, lưu thành DOCX hoặc XLSX rồi gửi lại.',
  'file-broken': 'Tệp hỏng hoặc tải lên dở dang. Mở thử tệp trên máy rồi gửi lại.',
  'file-bomb': 'Tệp bung ra quá lớn nên không nhận. Bớt hình, bớt trang rồi gửi lại.',
  'bad-username': 'Chỉ dùng chữ thường không dấu, số, dấu chấm, gạch nối; ví dụ ha.ttt.',
};
