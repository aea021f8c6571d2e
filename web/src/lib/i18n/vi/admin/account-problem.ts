/** Why a sign-in, or a change of an account, of its password or of its roles is refused. */
export const accountProblem = {
  'wrong-credentials':
    'Sai tên đăng nhập hoặc mật khẩu. Còn {{triesLeft}} lần thử, sau đó phải chờ 1\u00a0phút.',
  'password-unchanged': 'Mật khẩu mới giống mật khẩu hiện nay. Đặt mật khẩu khác.',
  'too-many-calls': 'Tài khoản này gọi máy chủ quá nhanh. Chờ {{waitSeconds}} giây rồi làm tiếp.',
  'too-many-tries': 'Đã sai quá số lần cho phép. Phải chờ {{wait}} mới thử lại được.',
  'too-many-from-here': 'Từ mạng này đang có rất nhiều lần đăng nhập sai. Thử lại sau {{wait}}.',
  'wrong-password': 'Mật khẩu hiện nay chưa đúng. Còn {{triesLeft}} lần thử, sau đó phải chờ 1\u00a0phút.',
  'wrong-code':
    'Mã chưa đúng hoặc đã dùng rồi. Chờ ứng dụng hiện mã mới rồi gõ mã đó; nếu vẫn chưa đúng, bật giờ tự động trên điện thoại. Còn {{triesLeft}} lần thử, sau đó phải chờ 1\u00a0phút.',
  'second-factor-over': 'Đã quá 10 phút hoặc đã đăng nhập ở bước này. Đăng nhập lại từ đầu.',
  'second-factor-missing': 'Vai trò này cần mã xác nhận khi đăng nhập. Thiết lập mã trước đã.',
  'second-factor-needed':
    'Vai trò này bắt buộc có mã xác nhận, nên không tắt được. Muốn đổi máy thì thiết lập lại.',
  'device-not-begun': 'Khóa này đã quá 15 phút hoặc đã có khóa khác. Bấm “Tạo khóa mới”.',
  'sign-in-again': 'Phần này chỉ đổi được trong 15 phút sau khi đăng nhập. Đăng nhập lại.',
  'password-too-short': 'Mật khẩu mới có {{length}} ký tự, cần từ {{least}} ký tự.',
  'password-too-common':
    'Mật khẩu mới dễ đoán: gần như chỉ có tên người, tên đơn vị, địa danh, năm, dãy số, chỗ lặp lại hay từ ai cũng nghĩ tới. Đặt một câu dài của riêng mình.',
  'password-has-username': 'Mật khẩu mới chứa tên đăng nhập. Đặt mật khẩu khác.',
  'username-taken': 'Tên đăng nhập này đã có người dùng. Đặt tên khác.',
  'already-set-up': 'Người quản trị đầu tiên đã được tạo. Đăng nhập bằng tài khoản đó.',
  'account-there': 'Cán bộ này đã có tài khoản {{username}}.',
  'account-for-administrator':
    'Người này có vai trò hoặc phụ trách đơn vị, hoặc tài khoản do quản trị khóa: người quản trị cấp lại.',
  'role-scope': 'Vai quản trị không gắn với đơn vị. Bỏ đơn vị, hoặc chọn vai khác.',
  'role-end-past': 'Ngày thôi sớm nhất là {{day}}: việc đã làm bằng vai này vẫn giữ. Chọn lại ngày.',
  'role-end-later': 'Vai này chỉ đến {{to}}. Muốn dài hơn thì giao lại từ ngày sau đó.',
  'role-twice':
    'Tài khoản này đã có đúng vai đó, cùng phạm vi, từ {{from}} đến {{to}}. Chọn ngày sau đó, hoặc thôi vai cũ trước.',
  'role-dates': 'Ngày hết vai phải từ ngày bắt đầu trở đi.',
  'link-taken': 'Tên này đã nối với tài khoản {{username}}. Bỏ nối ở tài khoản đó trước.',
  'link-there': 'Tài khoản này đã nối với một người ở nơi đó. Bỏ nối cũ trước.',
  'link-kind-off':
    'Sổ Việc chưa được cài để đăng nhập qua nơi này. Người cài đặt máy chủ đặt địa chỉ của nơi đó trước.',
  'link-last':
    'Mật khẩu Sổ Việc của tài khoản này đang tắt: bật lại trước, nếu không thì không còn lối đăng nhập nào.',
  'link-missing': 'Nối tài khoản với nơi khác trước, rồi mới tắt mật khẩu Sổ Việc.',
  'password-off':
    'Tài khoản này không dùng mật khẩu của Sổ Việc: đăng nhập qua nơi đã nối. Người quản trị bật lại được ở trang tài khoản.',
  'provider-away':
    'Nơi đăng nhập của cơ quan chưa trả lời. Thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu Sổ Việc nếu có.',
  'directory-away':
    'Chưa đăng nhập được: máy chủ mật khẩu của cơ quan không trả lời. Ai có mật khẩu Sổ Việc thì gõ mật khẩu đó; còn {{triesLeft}} lần thử.',
};
