import { formProblem } from './form-problem.ts';
import { reviewProblem } from './review/review-problem.ts';

/**
 * A text for codes of shared/src/problem/problem.ts that many pages meet, and for a request without an answer; those of
 * one page come with it (vi-late.ts).
 */
export const problem = {
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
  'late-reason-missing': 'Ngày này ghi muộn. Nêu lý do rồi lưu.',
  'basis-missing': 'Ngày vượt giờ chuẩn cần nêu căn cứ: ai giao, việc gì.',
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
  'output-accepted': 'Sản phẩm đã được chấp nhận nên không sửa được nữa.',
  'output-proposed': 'Việc của sản phẩm này chưa được nhận; sản phẩm chờ đến khi việc được nhận.',
  'output-not-handed-in': 'Sản phẩm này chưa được nộp.',
  'output-not-at-fault': 'Sản phẩm này không chờ nộp lại.',
  'output-of-superior':
    'Người có phần trong sản phẩm này không do bạn đánh giá: cấp trên của người đó kiểm tra.',
  'own-product': 'Không ai chấm sản phẩm mình làm hoặc có phần.',
  'check-not-of-pack': 'Cách chấm này không có trong bộ quy tắc của ngày nộp.',
  'cause-not-open': 'Lần chưa đạt hoặc chậm này không còn chờ xác nhận nguyên nhân.',
  'document-claimed':
    'Số {{number}} của “{{product}}” đã có ở sản phẩm “{{other}}” trong cơ quan. Làm chung thì ghi tỷ lệ từng người tại sản phẩm đó.',
  'shares-wrong': 'Tỷ lệ làm chung chưa đúng.',
  'share-not-of-body': 'Có người không thuộc cơ quan của người làm sản phẩm.',
  'evidence-too-many': 'Một sản phẩm có nhiều nhất {{limit}} minh chứng.',
  'reason-missing': 'Trả lại thì phải ghi lý do, để người ghi biết sửa gì.',
  'delay-reason-missing': 'Sản phẩm nộp đúng hạn, hoặc phiếu tháng đó đã duyệt: ghi chậm thì phải nêu lý do.',
  'change-reason-missing': 'Việc đã có sản phẩm nộp, hoặc hạn mới đã qua: nêu lý do thay đổi.',
  'output-not-of-day': 'Sản phẩm này không thuộc ngày đang xét. Tải lại trang.',
  'output-delivered':
    'Sản phẩm của việc này đã nộp ngày khác. Sửa tên, số lượng, số ký hiệu ở dòng của ngày đó.',
  'task-not-open': 'Việc này không còn mở. Chọn việc khác.',
  'output-name-missing': 'Dòng hoàn thành có sản phẩm thì phải ghi tên sản phẩm.',
  'code-taken': 'Mã này đã có người dùng. Gõ mã khác.',
  'assignment-overlap':
    'Từ {{from}} đến {{to}} người này đã có bố trí {{kind}} tại {{unit}}. Đổi ngày, hoặc kết thúc bố trí đó trước.',
  'outside-unit-life': '{{unit}} có từ {{from}} đến {{to}}. Chọn ngày trong khoảng đó.',
  'outside-position-life':
    'Danh mục {{edition}} của vị trí này có hiệu lực từ {{from}} đến {{to}}. Chọn ngày trong khoảng đó, hoặc vị trí của danh mục khác.',
  'outside-post': 'Bố trí này kéo dài từ {{from}} đến {{to}}. Chọn ngày trong khoảng đó.',
  ...reviewProblem,
  ...formProblem,
  'post-begins-later':
    'Bố trí tại {{unit}} bắt đầu ngày {{from}}, sau ngày nghỉ. Kết thúc hoặc dời bố trí đó trước.',
  'edition-over': 'Danh mục {{edition}} đã được thay thế nên không sửa được nữa.',
  'assessment-in-future': 'Ngày đánh giá chưa tới. Ghi ngày hôm nay hoặc trước đó.',
  'competency-unknown': 'Khung năng lực không có năng lực {{code}}. Tải lại trang.',
  'position-unknown': 'Danh mục này không có vị trí {{code}}. Thêm vị trí trước hoặc sửa mã.',
  'not-a-body': 'Đơn vị này không phải cơ quan, hoặc đã kết thúc. Chọn cơ quan đang hoạt động.',
  'post-has-work':
    'Không bỏ được: đã có {{count}} ngày, việc hoặc phiếu ghi theo bố trí này. Kết thúc bố trí thay vì bỏ.',
  'post-has-office':
    'Không bỏ được: người này đang giữ chức ở đơn vị theo bố trí này. Thôi giữ chức trước, hoặc kết thúc bố trí.',
  'description-none': 'Các vị trí này chưa có bản mô tả nào để in.',
  'about-oneself':
    'Đây là việc về chính bạn nên bạn không tự làm được. Nhờ một cán bộ tổ chức hoặc quản trị khác làm.',
  'own-leave': 'Nghỉ của chính mình thì gửi đơn, thủ trưởng duyệt.',
  'leave-overlap': 'Đã có ngày nghỉ từ {{from}} đến {{to}}. Đổi ngày, hoặc sửa lần nghỉ đó.',
  'leave-without-post': 'Ngày {{day}} người này không giữ vị trí nào. Chọn ngày khác.',
  'leave-answered': 'Đơn này đã được trả lời, hoặc ngày nghỉ đã bắt đầu. Tải lại trang để xem.',
  'refusal-without-reason': 'Không đồng ý thì ghi lý do, để người xin nghỉ biết.',
  'proposal-reason-missing': 'Không nhận thì phải ghi lý do, để người đề xuất biết.',
  'first-password-over':
    'Mật khẩu lần đầu chỉ dùng một lần, trong 24 giờ. Nhờ cán bộ tổ chức của cơ quan cấp lại.',
  'last-administrator':
    'Đây là người quản trị cuối cùng còn đăng nhập được. Giao vai quản trị cho người khác trước.',
  'task-person-outside': 'Người này không thuộc đơn vị bạn phụ trách. Chọn người trong đơn vị.',
  'task-person-no-post':
    'Ngày {{day}} người này không giữ vị trí nào ở đơn vị này. Chọn ngày khác hoặc người khác.',
  'task-due-outside': 'Hạn của dòng kế hoạch nằm trong kỳ: từ {{from}} đến {{to}}.',
  'day-too-far': 'Ngày quá xa. Chọn ngày trong các năm {{from}} đến {{to}}.',
  'task-due-before-start': 'Hạn phải từ ngày bắt đầu {{day}} trở đi.',
  'task-has-parts': 'Việc này đã chia phần. Làm từng phần, hoặc kết thúc các phần trước.',
  'task-has-work': 'Việc đã có dòng nhật ký hoặc sản phẩm nên không đổi người được. Dùng bàn giao việc.',
  'task-has-accepted':
    'Đã có sản phẩm được nhận theo hệ số cũ. Bỏ nhận sản phẩm đó trước, hoặc giao phần còn lại thành việc mới.',
  'task-has-products':
    'Việc này đã nộp {{count}} sản phẩm nên không chia phần được. Giao phần còn lại thành việc mới.',
  'task-products-undecided': 'Còn {{count}} sản phẩm đã nộp chưa duyệt. Duyệt xong rồi kết thúc việc.',
  'task-state': 'Việc đã ở trạng thái khác, không làm được bước này. Tải lại để xem.',
  'task-own': 'Việc của chính mình do cấp trên giao.',
  'task-lead-delivers':
    'Sản phẩm của việc này do người chủ trì nộp. Ghi dòng này là “đang làm”, không kèm sản phẩm.',
  'new-product-incomplete': 'Sản phẩm ngoài danh mục cần có tên và hệ số.',
  'too-many-files': 'Một việc có nhiều nhất {{limit}} tệp. Bỏ bớt một tệp rồi thêm.',
  'request-answered': 'Đề nghị này đã được trả lời hoặc đã rút.',
};
