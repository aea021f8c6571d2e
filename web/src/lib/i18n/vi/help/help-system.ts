/** A text for each page kind; the lines of `how` are its steps. */
export const helpSystem = {
  admin: {
    what: 'Trang này là cửa vào phần quản trị: tài khoản, nhập dữ liệu, lịch, công việc nền.',
    how: 'Chọn phần cần làm; mỗi phần có trợ giúp riêng.',
    stuck: 'Quản trị không đọc nhật ký của ai và không chấm điểm.',
  },
  jobs: {
    what: 'Trang này cho thấy các công việc máy tự chạy: nhắc, kiểm, sao lưu, gửi thư.',
    how:
      'Xem lần chạy gần nhất và kết quả.\n' +
      'Lỗi thì đọc câu báo lỗi và sửa nguyên nhân; lần chạy sau máy tự làm lại.\n' +
      'Thẻ Sao lưu cho thấy bản sao lưu gần nhất và bản đã kiểm gần nhất.',
    stuck:
      'Chạy lại không làm hai lần: việc đã xong được bỏ qua.\n' +
      'Bật báo lên máy xong thì bật thử trên một điện thoại: máy chủ không tự biết có ra được dịch vụ báo tin hay không cho đến khi gửi tin đầu tiên; lỗi hiện ở thẻ này.',
  },
  calendar: {
    what: 'Trang này là lịch làm việc: ngày nghỉ lễ, ngày làm bù của năm.',
    how: 'Chọn năm; thêm ngày nghỉ hoặc ngày làm bù.\n' + 'Xem trước rồi lưu.',
    stuck: 'Đổi lịch ảnh hưởng số ngày phải ghi của mọi người trong phạm vi; tháng đã khóa không đổi.',
  },
  imports: {
    what: 'Trang này nhập dữ liệu từ Excel, CSV và tải dữ liệu ra.',
    how:
      'Tải tệp mẫu, điền, rồi chọn tệp để nhập.\n' +
      'Máy cho xem trước: thêm gì, đổi gì, từ chối gì và vì sao.',
    stuck: 'Chỉ khi bấm nhập thật mới thay đổi; nhập hai lần cùng một tệp không nhân đôi.',
  },
  importRun: {
    what: 'Trang này là một lần nhập: từng hàng sẽ thêm, đổi hoặc bị từ chối.',
    how:
      'Lọc các hàng bị từ chối và đọc lý do theo ô.\n' +
      'Sửa trong tệp rồi nhập lại, hoặc nhập phần đúng nếu được hỏi.',
    stuck: 'Tất cả hoặc không gì cả: còn hàng bị từ chối thì chưa có gì vào.',
  },
  accounts: {
    what: 'Trang này là các tài khoản đăng nhập: ai có, ai chưa vào lần nào, ai bị khóa.',
    how:
      'Tìm theo tên; bấm để mở tài khoản.\n' +
      '“Cấp tài khoản” cấp cho nhiều người một lần và in phiếu mật khẩu.',
    stuck: 'Người quên mật khẩu được cấp mật khẩu dùng một lần; không ai xem được mật khẩu cũ.',
  },
  account: {
    what: 'Trang này là một tài khoản: cấp lại mật khẩu, khóa, vai trò.',
    how: 'Cấp lại mật khẩu rồi đưa phiếu tận tay.\n' + 'Vai trò có phạm vi và ngày; không tự cấp cho mình.',
    stuck: 'Khóa tài khoản không xóa gì; nhật ký và phiếu của người đó vẫn còn.',
  },
  newAccounts: {
    what: 'Trang này cấp tài khoản cho nhiều người một lần.',
    how: 'Chọn người chưa có tài khoản.\n' + 'Xem tên đăng nhập máy đặt, sửa nếu cần, rồi cấp và in phiếu.',
    stuck: 'Mật khẩu trên phiếu dùng một lần và có hạn; in xong đưa tận tay.',
  },
  findingSettings: {
    what: 'Trang này đặt ngưỡng cho các dấu hiệu cần xem lại.',
    how:
      'Sửa ngưỡng, bấm thử trên một tháng để biết sẽ nêu bao nhiêu người.\n' +
      'Ghi lý do rồi lưu thành bản mới.',
    stuck: 'Bản cũ vẫn giữ; dấu hiệu đã nêu không đổi theo ngưỡng mới.',
  },
  signIn: {
    what: 'Trang này để đăng nhập bằng tên và mật khẩu được cấp.',
    how:
      'Gõ tên đăng nhập, ví dụ ha.ttt, chữ thường không dấu.\n' +
      'Gõ mật khẩu; bấm “Hiện” để xem chữ vừa gõ.\n' +
      'Bấm “Đăng nhập”.',
    stuck:
      'Sai nhiều lần thì chờ ít phút rồi thử lại. Quên mật khẩu thì gọi người quản trị của cơ quan; không cần sợ mất dữ liệu.',
  },
  password: {
    what: 'Trang này đổi mật khẩu.',
    how:
      'Gõ mật khẩu hiện nay (hoặc mật khẩu trên phiếu được cấp).\n' +
      'Gõ mật khẩu mới hai lần: một câu dài dễ nhớ là tốt nhất.',
    stuck: 'Đừng đóng trang khi chưa đổi xong ở lần đầu; mật khẩu trên phiếu chỉ dùng được một lần.',
  },
  code: {
    what: 'Trang này đặt mã xác nhận trên điện thoại, để người biết mật khẩu của bạn vẫn không vào được.',
    how:
      'Cài một ứng dụng xác thực trên điện thoại, quét hình trên trang.\n' +
      'Gõ mã 6 chữ số đang hiện, rồi in mã dự phòng cất đi.',
    stuck:
      'Mã bị báo sai thì xem giờ của điện thoại có đúng không. Mất điện thoại thì dùng mã dự phòng, hoặc gọi người quản trị.',
  },
  security: {
    what: 'Trang này cho biết tài khoản đang mở ở máy nào, có hỏi mã xác nhận không và ai đã xem, sửa, chấm sổ của bạn.',
    how:
      'Thấy máy lạ thì bấm “Kết thúc” ở máy đó rồi đổi mật khẩu.\n' +
      'Bấm “Thiết lập” để bật mã xác nhận, “In mã dự phòng mới” khi sắp hết mã.',
    stuck: 'Máy vừa kết thúc phải đăng nhập lại; những gì đã ghi không mất.',
  },
  privacy: {
    what: 'Trang này nói dữ liệu cá nhân của bạn được dùng vào việc gì.',
    how: 'Đọc hết rồi bấm “Tôi đã đọc” một lần.',
    stuck: 'Luôn xem lại được trong mục tài khoản.',
  },
  setUp: {
    what: 'Trang này tạo người quản trị đầu tiên, dùng một lần khi cài đặt.',
    how: 'Gõ họ tên, tên đăng nhập và mật khẩu dài.\n' + 'Bấm “Tạo tài khoản”, rồi đăng nhập.',
    stuck: 'Địa chỉ hết dùng được thì khởi động lại máy chủ để lấy địa chỉ mới.',
  },
  missing: {
    what: 'Địa chỉ này không có trang nào.',
    how:
      'Bấm “Về trang đầu” để quay lại.\n' +
      'Chọn trang ở danh sách bên trái, hoặc ở cuối màn hình điện thoại.',
    stuck: 'Không có gì bị mất. Đường dẫn cũ trong thư có thể đã đổi.',
  },
};
