/**
 * A text for codes of shared/src/problem/problem.ts that many pages meet, and for a request without an answer; those of
 * one page come with it (vi-late.ts), and rare ones when they are met (all-refusals.ts).
 */
export const problem = {
  'lines-left': 'Còn dòng của ngày này chưa được máy chủ nhận. Sửa hoặc bỏ các dòng đó rồi trình lại.',
  offline: 'Chưa nối được máy chủ. Kiểm tra mạng rồi thử lại.',
  unexpected: 'Máy chủ gặp lỗi. Thử lại; nếu lỗi còn, báo người quản trị giờ xảy ra.',
  'bad-input': 'Có ô chưa đúng. Sửa chỗ được đánh dấu rồi gửi lại.',
  'not-signed-in': 'Phiên làm việc đã hết. Đăng nhập lại để làm tiếp.',
  'other-account': 'Trình duyệt này nay đăng nhập tài khoản khác. Đăng nhập lại để làm tiếp.',
  'not-allowed': 'Tài khoản này không được làm việc đó. Người quản trị của cơ quan giao quyền.',
  'not-found': 'Không có mục này, hoặc mục nằm ngoài phạm vi được xem.',
  'duplicate-id': 'Dòng này đã được lưu với nội dung khác. Tải lại trang để xem bản đã lưu.',
  'stale-version': 'Nội dung đã được sửa ở nơi khác. So hai bản rồi chọn bản giữ lại.',
  busy: 'Cơ sở dữ liệu đang bận hoặc tạm dừng. Những gì đã gõ còn nguyên; thử lại sau ít phút.',
  'disk-full': 'Máy chủ hết chỗ, nay chỉ đọc được. Những gì đã gõ còn nguyên; báo người quản trị.',
  internal: 'Máy chủ gặp lỗi. Thử lại; nếu lỗi còn, báo người quản trị giờ xảy ra.',
  'day-over-limit': 'Tổng giờ của ngày nhiều hơn một ngày cho phép (12 giờ). Sửa thời gian của một dòng.',
  'future-day': 'Ngày này chưa tới. Ghi khi đã làm.',
  'late-reason-missing': 'Ngày này ghi muộn. Nêu lý do rồi trình.',
  'basis-missing': 'Ngày vượt giờ chuẩn cần nêu căn cứ: ai giao, việc gì.',
  'no-duty-that-day':
    'Ngày này không phải ghi nhật ký theo bố trí đang giữ. Nếu phải ghi, hỏi cán bộ tổ chức của cơ quan.',
  'no-post-that-day': 'Ngày này chưa được bố trí vị trí việc làm nào. Hỏi cán bộ tổ chức của cơ quan.',
  'product-not-of-position':
    'Việc này không thuộc vị trí việc làm của ngày. Chọn việc khác hoặc ghi là việc phát sinh.',
  'ad-hoc-asker-missing': 'Việc phát sinh cần ghi ai giao.',
  'day-submitted': 'Ngày này đã trình. Bấm “Lấy lại ngày đã trình” rồi mới sửa được.',
  'day-accepted': 'Ngày này đã duyệt nên không sửa được nữa.',
  'day-empty': 'Ngày này chưa có dòng nào để trình. Ghi ít nhất một dòng.',
  'output-accepted': 'Sản phẩm đã được chấp nhận nên không sửa được nữa.',
  'document-claimed_seen':
    'Số {{number}} đã ghi ở sản phẩm “{{other}}” của {{person}}, ngày {{day}}. Làm chung thì xóa sản phẩm ở đây và ghi tỷ lệ từng người tại sản phẩm đó; không làm chung thì sửa số.',
  'document-claimed':
    'Số {{number}} đã ghi ở một sản phẩm khác trong cơ quan. Làm chung thì xóa sản phẩm ở đây và nhờ người đã nộp ghi tỷ lệ từng người; không làm chung thì sửa số.',
  'document-claimed_own':
    'Số {{number}} đã ghi ở sản phẩm “{{other}}” nộp ngày {{day}}. Cùng văn bản thì xóa sản phẩm ở đây; văn bản khác thì sửa số.',
  'document-claimed_twin':
    'Số {{number}} đã ghi ở sản phẩm “{{other}}” của cùng ngày. Mỗi văn bản ghi một lần: giữ ở một dòng, dòng kia xóa sản phẩm hoặc sửa số.',
  'meeting-taken': 'Ngày này đã có một dòng của cuộc họp. Sửa dòng đó, hoặc ghi thành dòng thường.',
  'reason-missing': 'Trả lại thì phải ghi lý do, để người ghi biết sửa gì.',
  'output-delivered':
    'Sản phẩm của việc này đã nộp ngày khác. Sửa tên, số lượng, số ký hiệu ở dòng của ngày đó.',
  'task-not-open': 'Việc này không còn mở. Chọn việc khác.',
  'output-name-missing': 'Dòng hoàn thành có sản phẩm thì phải ghi tên sản phẩm.',
};
