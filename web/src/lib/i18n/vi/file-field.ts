/** Why the server does not take a file, once it has looked inside. */
export const fileField = {
  'file-is-program': '{{name}} không phải là tệp {{kind}}: nội dung là chương trình.',
  'file-is-script': '{{name}} không phải là tệp {{kind}}: nội dung là tập lệnh.',
  'file-is-page': '{{name}} không phải là tệp {{kind}}: nội dung là trang web.',
  'file-is-other':
    '{{name}} không phải là tệp {{kind}}: nội dung là dạng khác. Mở tệp, lưu đúng dạng rồi gửi lại.',
  'file-name-differs': 'Đuôi tên tệp không đúng với nội dung ({{kind}}). Đổi tên tệp cho đúng rồi gửi lại.',
  'file-macros': 'Tệp có macro nên không nhận. Lưu thành DOCX hoặc XLSX không có macro rồi gửi lại.',
  'file-scripts':
    'Tệp mang theo đoạn mã hoặc chương trình nên không nhận. In hoặc xuất lại thành PDF, hoặc bỏ phần đó rồi gửi lại.',
  'file-entities':
    'Tệp có khai báo DOCTYPE hoặc ENTITY, phần mềm văn phòng không tạo ra. Mở bằng Word hay Excel, lưu thành tệp mới rồi gửi lại.',
  'file-protected': 'Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu rồi gửi lại.',
  'file-old-office':
    'Tệp là dạng cũ (.doc, .xls). Mở bằng Word hoặc Excel, lưu thành DOCX hoặc XLSX rồi gửi lại.',
  'file-broken': 'Tệp hỏng hoặc tải lên dở dang. Mở thử tệp trên máy rồi gửi lại.',
  'photo-unreadable':
    'Trình duyệt không đọc được ảnh {{name}} (dạng HEIC hoặc ảnh hỏng). Chụp lại bằng nút Chụp ảnh, hoặc trong cài đặt máy ảnh chọn JPEG rồi gửi lại.',
  'file-bomb': 'Tệp bung ra quá lớn nên không nhận. Bớt hình, bớt trang rồi gửi lại.',
  'bad-email': 'Gõ địa chỉ thư như quan.tri@tinh.gov.vn.',
  'bad-push-address': 'Trình duyệt đưa địa chỉ không dùng được. Cập nhật trình duyệt rồi bật lại.',
};
