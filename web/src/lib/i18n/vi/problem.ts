/**
 * A text for codes of shared/src/problem/problem.ts that many pages meet, and for a request without an answer; those of
 * one page come with it (vi-late.ts).
 */
export const problem = {
  'lines-left': 'Còn dòng của ngày này chưa được máy chủ nhận. Sửa hoặc bỏ các dòng đó rồi trình lại.',
  offline: 'Chưa nối được máy chủ. Kiểm tra mạng rồi thử lại.',
  unexpected: 'Máy chủ gặp lỗi. Thử lại; nếu lỗi còn, báo người quản trị giờ xảy ra.',
  'bad-input': 'Có ô chưa đúng. Sửa chỗ được đánh dấu rồi gửi lại.',
  'bad-json': 'Trang gửi dữ liệu hỏng. Tải lại trang rồi làm lại.',
  'not-signed-in': 'Phiên làm việc đã hết. Đăng nhập lại để làm tiếp.',
  'wrong-credentials':
    'Sai tên đăng nhập hoặc mật khẩu. Còn {{triesLeft}} lần thử, sau đó phải chờ 1\u00a0phút.',
  'wrong-password': 'Mật khẩu hiện nay chưa đúng. Còn {{triesLeft}} lần thử, sau đó phải chờ 1\u00a0phút.',
  'password-too-short': 'Mật khẩu mới có {{length}} ký tự, cần từ {{least}} ký tự.',
  'password-too-common': 'Mật khẩu mới quá dễ đoán. Đặt một câu dài của riêng mình.',
  'password-unchanged': 'Mật khẩu mới giống mật khẩu hiện nay. Đặt mật khẩu khác.',
  'password-has-username': 'Mật khẩu mới chứa tên đăng nhập. Đặt mật khẩu khác.',
  'username-taken': 'Tên đăng nhập này đã có người dùng. Đặt tên khác.',
  'password-must-change': 'Phải đổi mật khẩu được cấp trước khi làm việc khác.',
  'notice-unread': 'Phải đọc thông báo xử lý dữ liệu cá nhân trước khi làm việc khác.',
  'not-allowed': 'Tài khoản này không được làm việc đó. Người quản trị của cơ quan giao quyền.',
  'cross-origin': 'Yêu cầu đến từ trang khác nên bị chặn. Mở Sổ Việc đúng địa chỉ rồi làm lại.',
  'not-found': 'Không có mục này, hoặc mục nằm ngoài phạm vi được xem.',
  'duplicate-id': 'Dòng này đã được lưu với nội dung khác. Tải lại trang để xem bản đã lưu.',
  'already-set-up': 'Người quản trị đầu tiên đã được tạo. Đăng nhập bằng tài khoản đó.',
  'stale-version': 'Nội dung đã được sửa ở nơi khác. So hai bản rồi chọn bản giữ lại.',
  'too-large': 'Dữ liệu gửi lên quá lớn. Chia nhỏ rồi gửi lại.',
  'file-too-large': 'Tệp lớn hơn {{megabytes}}\u00a0MB. Nén ảnh hoặc chia tệp rồi gửi lại.',
  'not-a-file': 'Trang gửi tệp sai cách. Tải lại trang rồi gửi lại.',
  'file-refused': 'Tệp không nhận được. Xem lý do cạnh tên tệp.',
  'not-json': 'Trang gửi dữ liệu sai dạng. Tải lại trang rồi làm lại.',
  'too-many-tries': 'Đã sai quá số lần cho phép. Phải chờ {{wait}} mới thử lại được.',
  'too-many-from-here': 'Từ mạng này đang có rất nhiều lần đăng nhập sai. Thử lại sau {{wait}}.',
  busy: 'Máy chủ đang nhận một tệp lớn. Những gì đã gõ còn nguyên; thử lại sau ít phút.',
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
  'day-submitted': 'Ngày này đã trình. Rút lại rồi mới sửa được.',
  'day-accepted': 'Ngày này đã duyệt nên không sửa được nữa.',
  'day-empty': 'Ngày này chưa có dòng nào để trình. Ghi ít nhất một dòng.',
  'day-not-submitted': 'Ngày này không còn chờ duyệt: người ghi đã rút lại hoặc đã có người xét.',
  'day-not-reviewed': 'Ngày này chưa được xét nên không có gì để hoàn tác.',
  'undo-too-late': 'Đã quá hạn hoàn tác.',
  'output-checked': 'Sản phẩm này đã có kết luận. Xem lại rồi quyết định.',
  'output-faulted':
    'Sản phẩm đã bị ghi chưa đạt hoặc chậm nên không bỏ, đổi số lượng hay đổi sang việc khác được. Nếu chưa đạt: sửa lại rồi bấm “Nộp lại” ở trang của sản phẩm.',
  'output-shares-settled':
    'Sản phẩm đã được chấm nên không đổi phần của từng người được nữa. Ghi làm chung trước khi nộp.',
  'output-accepted': 'Sản phẩm đã được chấp nhận nên không sửa được nữa.',
  'output-proposed': 'Việc của sản phẩm này chưa được nhận; sản phẩm chờ đến khi việc được nhận.',
  'output-not-handed-in': 'Sản phẩm này chưa được nộp.',
  'output-not-at-fault': 'Sản phẩm này không chờ nộp lại.',
  'output-of-superior':
    'Người có phần trong sản phẩm này không do bạn đánh giá: cấp trên của người đó kiểm tra.',
  'own-product': 'Không ai chấm sản phẩm mình làm hoặc có phần.',
  'check-not-of-pack': 'Cách chấm này không có trong bộ quy tắc của ngày nộp.',
  'cause-not-open': 'Lần chưa đạt hoặc chậm này không còn chờ xác nhận nguyên nhân.',
  'document-claimed_seen':
    'Số {{number}} đã ghi ở sản phẩm “{{other}}” của {{person}}, ngày {{day}}. Làm chung thì xóa sản phẩm ở đây và ghi tỷ lệ từng người tại sản phẩm đó; không làm chung thì sửa số.',
  'document-claimed':
    'Số {{number}} đã ghi ở một sản phẩm khác trong cơ quan. Làm chung thì xóa sản phẩm ở đây và nhờ người đã nộp ghi tỷ lệ từng người; không làm chung thì sửa số.',
  'document-claimed_own':
    'Số {{number}} đã ghi ở sản phẩm “{{other}}” nộp ngày {{day}}. Cùng văn bản thì xóa sản phẩm ở đây; văn bản khác thì sửa số.',
  'document-claimed_twin':
    'Số {{number}} đã ghi ở sản phẩm “{{other}}” của cùng ngày. Mỗi văn bản ghi một lần: giữ ở một dòng, dòng kia xóa sản phẩm hoặc sửa số.',
  'shares-wrong': 'Tỷ lệ làm chung chưa đúng.',
  'share-not-of-body': 'Có người không thuộc cơ quan của người làm sản phẩm.',
  'templates-too-many': 'Bạn đã có {{most}} mẫu. Xóa một mẫu không dùng nữa rồi lưu lại.',
  'evidence-too-many': 'Một sản phẩm có nhiều nhất {{limit}} minh chứng.',
  'reason-missing': 'Trả lại thì phải ghi lý do, để người ghi biết sửa gì.',
  'delay-reason-missing': 'Sản phẩm nộp đúng hạn, hoặc phiếu tháng đó đã duyệt: ghi chậm thì phải nêu lý do.',
  'change-reason-missing': 'Việc đã có sản phẩm nộp, hoặc hạn mới đã qua: nêu lý do thay đổi.',
  'output-not-of-day': 'Sản phẩm này không thuộc ngày đang xét. Tải lại trang.',
  'output-delivered':
    'Sản phẩm của việc này đã nộp ngày khác. Sửa tên, số lượng, số ký hiệu ở dòng của ngày đó.',
  'task-not-open': 'Việc này không còn mở. Chọn việc khác.',
  'output-name-missing': 'Dòng hoàn thành có sản phẩm thì phải ghi tên sản phẩm.',
};
