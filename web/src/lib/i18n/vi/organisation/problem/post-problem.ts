/** Why a change of posts, leave, accounts or what positions rest on is refused. */
export const postProblem = {
  'code-taken': 'Mã này đã có người dùng. Gõ mã khác.',
  'assignment-overlap':
    'Từ {{from}} đến {{to}} người này đã có bố trí {{kind}} tại {{unit}}. Đổi ngày, hoặc kết thúc bố trí đó trước.',
  'assignment-same-post':
    'Người này đã giữ đúng vị trí này tại {{unit}} từ {{from}} đến {{to}}. Chọn vị trí khác, hoặc đơn vị khác.',
  'outside-unit-life': '{{unit}} có từ {{from}} đến {{to}}. Chọn ngày trong khoảng đó.',
  'outside-position-life':
    'Danh mục {{edition}} của vị trí này có hiệu lực từ {{from}} đến {{to}}. Chọn ngày trong khoảng đó, hoặc vị trí của danh mục khác.',
  'outside-post': 'Bố trí này kéo dài từ {{from}} đến {{to}}. Chọn ngày trong khoảng đó.',
  'secondment-at-home':
    'Bố trí chính và biệt phái trùng một đơn vị: {{unit}}, từ {{from}} đến {{to}}. Chọn đơn vị khác, hoặc ghi là kiêm nhiệm.',
  'days-without-duty':
    'Còn {{count}} ngày đã trình hoặc đã duyệt (đầu tiên {{first}}, cuối cùng {{last}}) mà bố trí chính hoặc biệt phái không còn phải ghi. Chọn ngày muộn hơn; hoặc nhờ thủ trưởng trả lại ngày chờ duyệt, mở lại ngày đã duyệt, rồi lưu lại.',
  'decision-needed':
    'Ngày trước {{day}} nằm trong những tháng đã có số liệu. Ghi số quyết định thì lưu được.',
  'post-too-far-ahead': 'Ngày quá xa. Ghi ngày từ {{day}} trở về trước; chưa biết ngày cuối thì để trống.',
  'post-begins-later':
    'Bố trí tại {{unit}} bắt đầu ngày {{from}}, sau ngày cuối cùng này. Kết thúc hoặc dời bố trí đó trước.',
  'edition-over': 'Danh mục {{edition}} đã được thay thế nên không sửa được nữa.',
  'assessment-in-future': 'Ngày đánh giá chưa tới. Ghi ngày hôm nay hoặc trước đó.',
  'assessment-before-post': 'Người này bắt đầu làm việc từ {{day}}. Ghi ngày đánh giá từ {{day}} trở đi.',
  'competency-unknown': 'Khung năng lực không có năng lực {{code}}. Tải lại trang.',
  'position-unknown': 'Danh mục này không có vị trí {{code}}. Thêm vị trí trước hoặc sửa mã.',
  'not-a-body': 'Đơn vị này không phải cơ quan, hoặc đã kết thúc. Chọn cơ quan đang hoạt động.',
  'post-has-work':
    'Không bỏ được: đã có {{count}} ngày, việc hoặc phiếu ghi theo bố trí này. Kết thúc bố trí thay vì bỏ.',
  'post-of-merger':
    'Bố trí này do sáp nhập, chia tách đơn vị mà có. Hãy chuyển hoặc kết thúc bố trí, hoặc hủy quyết định sắp xếp đơn vị; không bỏ riêng nó.',
  'post-has-office':
    'Không bỏ được: người này đang giữ chức ở đơn vị theo bố trí này. Thôi giữ chức trước, hoặc kết thúc bố trí.',
  'description-none': 'Các vị trí này chưa có bản mô tả nào để in.',
  'about-oneself':
    'Đây là việc về chính bạn nên bạn không tự làm được. Nhờ một cán bộ tổ chức hoặc quản trị khác làm.',
  'own-leave': 'Nghỉ của chính mình thì gửi đơn, thủ trưởng duyệt.',
  'leave-beyond':
    'Có ngày thuộc {{unit}}, ngoài phạm vi của bạn. Chọn ngày ở đơn vị của bạn, hoặc nhờ cán bộ tổ chức nơi đó ghi.',
  'leave-overlap': 'Đã có ngày nghỉ từ {{from}} đến {{to}}. Đổi ngày, hoặc sửa lần nghỉ đó.',
  'leave-without-post': 'Ngày {{day}} người này không giữ vị trí nào. Chọn ngày khác.',
  'leave-on-day-off':
    'Ngày {{day}} không phải ngày làm việc của người này, nên không cần ghi nghỉ. Chọn ngày khác.',
  'leave-on-days-off':
    'Từ {{from}} đến {{to}} người này không có ngày làm việc nào, nên không cần ghi nghỉ. Chọn khoảng có ngày làm việc.',
  'leave-asked-too-late':
    'Đơn xin nghỉ được từ {{day}} trở đi. Nghỉ trước đó thì nhờ cán bộ tổ chức ghi theo quyết định.',
  'leave-answered': 'Đơn này đã được trả lời, hoặc ngày nghỉ đã bắt đầu. Tải lại trang để xem.',
  'refusal-without-reason': 'Không đồng ý thì ghi lý do, để người xin nghỉ biết.',
  'first-password-over':
    'Mật khẩu lần đầu chỉ dùng một lần, trong 24 giờ. Nhờ cán bộ tổ chức của cơ quan cấp lại.',
  'last-administrator':
    'Đây là người quản trị cuối cùng còn đăng nhập được. Giao vai quản trị cho người khác trước.',
};
