/** A text for each page kind; the lines of `how` are its steps. */
export const helpWork = {
  today: {
    what: 'Trang này ghi việc của một ngày: làm gì, mất bao lâu, ra sản phẩm gì.',
    how:
      'Bấm “Ghi việc đầu tiên của ngày” hoặc “Thêm dòng”, rồi gõ vài chữ của tên việc, không cần dấu. Chọn việc trong danh sách hiện ra.\n' +
      'Gõ số giờ: 2:30 là hai giờ rưỡi, 45p là 45 phút.\n' +
      'Có văn bản, báo cáo làm ra thì ghi tên và số, ký hiệu ở cột sản phẩm.\n' +
      'Cuối ngày bấm “Trình ngày” ở cuối trang. Người duyệt sẽ xem.',
    stuck:
      'Gõ xong là máy tự giữ, không có nút lưu. Dòng sai có lời nhắc ngay dưới ô và cách sửa. Trình nhầm thì bấm “Lấy lại ngày đã trình”, sửa rồi trình lại.',
  },
  week: {
    what: 'Trang này là cả tuần trong một bảng: mỗi hàng một việc, mỗi cột một ngày.',
    how:
      'Bấm vào một ô rồi gõ số giờ. Phím Tab sang ngày sau. Trên điện thoại: chọn ngày, gõ giờ bên việc, bấm tên việc để ghi nội dung.\n' +
      'Ô nền sẫm là ngày nghỉ, có làm vẫn ghi. Ngày chưa tới hoặc đã trình không gõ được.\n' +
      'Nội dung, sản phẩm của ô đang chọn nằm ngay trên bảng; bấm F2 để sửa.\n' +
      'Hàng cuối cộng giờ từng ngày; cột cuối cộng giờ từng việc.',
    stuck:
      'Mỗi ô tự giữ khi rời khỏi ô. Muốn ghi từng ngày cho dễ nhìn thì mở trang Hôm nay; hai trang cùng một số liệu.',
  },
  month: {
    what: 'Trang này là lịch một tháng: mỗi ô một ngày, có số giờ và đã trình hay chưa.',
    how:
      'Bấm vào một ngày để mở nhật ký ngày đó.\n' +
      'Ngày còn trống mà phải ghi được đánh dấu; bấm vào để ghi bù.\n' +
      'Mũi tên ở đầu trang sang tháng trước, tháng sau.',
    stuck:
      'Ngày nghỉ lễ, ngày nghỉ phép không phải ghi. Ngày nghỉ chưa hiện thì bấm “Xin nghỉ”: ở đầu trang Hôm nay; trên điện thoại ở mục “Thêm”.',
  },
  monthPaper: {
    what: 'Trang này là bản in một tháng của bạn trên một tờ giấy, để ký.',
    how: 'Chọn tháng, xem thử trên màn hình.\n' + 'Bấm in; trong hộp in chọn khổ A4, hoặc lưu thành PDF.',
    stuck:
      'Tháng chưa xong thì bản in ghi rõ tính đến ngày nào. Cần sửa số thì sửa ở trang Hôm nay rồi in lại.',
  },
  work: {
    what: 'Trang này gom các việc được giao cho bạn và hạn của từng việc.',
    how:
      'Việc gấp đứng trên cùng, có ngày đến hạn bên cạnh.\n' +
      'Bấm vào tên việc để xem người giao dặn gì và tệp kèm theo.\n' +
      'Làm việc nào trong ngày thì ghi ở trang Hôm nay; việc được giao hiện sẵn trong danh sách chọn.',
    stuck: 'Không kịp hạn thì mở việc ra và báo trước với người giao; để quá hạn mới tính là chậm.',
  },
  workItem: {
    what: 'Trang này là một việc được giao: nội dung, hạn, sản phẩm phải nộp và những gì đã ghi.',
    how:
      'Đọc phần dặn và mở tệp kèm theo nếu có.\n' +
      'Các ngày đã ghi cho việc này nằm ở dưới, có số giờ.\n' +
      'Việc không thuộc phần mình thì trả lời người giao ngay ở đây, nêu lý do.',
    stuck: 'Sản phẩm của việc được nộp khi ghi nhật ký ngày hoàn thành, không nộp riêng ở trang này.',
  },
  reviewDays: {
    what: 'Trang này để người phụ trách xem và duyệt các ngày mà người trong đơn vị đã trình.',
    how:
      'Chọn một ngày ở danh sách bên trái; nội dung hiện ở giữa.\n' +
      'Đúng thì bấm “Duyệt ngày”. Thiếu thì ghi lý do rồi bấm “Trả lại ngày”.\n' +
      'Phím mũi tên lên xuống đi từng dòng, phím J và K sang ngày kế tiếp và ngày trước.',
    stuck:
      'Bấm nhầm thì bấm “Hoàn tác” ngay cạnh lời báo, hoặc phím Z. Người ghi nhận được lý do trả lại và sửa rồi trình lại.',
  },
  reviewProducts: {
    what: 'Trang này để chấm các sản phẩm đã nộp: đạt, chưa đạt hoặc trả lại để bổ sung.',
    how:
      'Chọn một sản phẩm; thông tin, minh chứng và lịch sử hiện bên phải.\n' +
      'Bấm nút mức đạt. Muốn trả lại thì ghi rõ cần bổ sung gì.\n' +
      'Chọn nhiều sản phẩm giống nhau rồi chấm một lần nếu mức như nhau.',
    stuck: '“Trả lại để bổ sung” không bị tính là lần chưa đạt. Chấm nhầm thì hoàn tác ở cuối trang.',
  },
  product: {
    what: 'Trang này là một sản phẩm: của ai, nộp ngày nào, minh chứng và người duyệt nói gì.',
    how:
      'Bấm “Thêm tệp” để gửi ảnh hoặc tệp làm minh chứng.\n' +
      'Người cùng làm được ghi phần của mình ở mục làm chung.\n' +
      'Các lần nộp, trả lại, nhận nằm theo thứ tự thời gian.',
    stuck: 'Chậm do nguyên nhân khách quan thì ghi ở mục “Nguyên nhân khách quan”; người duyệt sẽ xem.',
  },
  meetings: {
    what: 'Trang này gom các cuộc họp, chuyến công tác, hội nghị bạn mời hoặc được mời.',
    how:
      'Người mời nhập một lần: tên, ngày, số giờ, những ai dự.\n' +
      'Người dự thấy sẵn một dòng để nhận ở trang Hôm nay; nhận rồi mới thành dòng của mình.\n' +
      'Biên bản hoặc văn bản chung của cuộc họp ghi ở đây.',
    stuck: 'Không dự thì từ chối dòng đó; không ai bị ghi giờ thay.',
  },
  tasks: {
    what: 'Trang này để người phụ trách giao việc và theo dõi việc đã giao trong đơn vị.',
    how:
      'Bấm “Giao việc”, chọn người chủ trì, sản phẩm và hạn.\n' +
      'Bấm vào một việc để xem đã làm bao nhiêu giờ, nộp được gì.\n' +
      'Kế hoạch tháng và việc lặp lại ở hai mục bên cạnh.',
    stuck: 'Đổi hạn, đổi người, chia phần đều làm trong việc đã giao; người nhận được báo ngay.',
  },
  proposals: {
    what: 'Trang này gom đề xuất của người trong đơn vị: sản phẩm mới, việc chưa có trong danh mục.',
    how: 'Đọc đề xuất và lý do.\n' + 'Đồng ý, hoặc từ chối và nêu lý do.',
    stuck: 'Đề xuất đã trả lời vẫn xem lại được; người đề xuất nhận được thông báo.',
  },
  ownReviews: {
    what: 'Trang này liệt kê phiếu đánh giá từng tháng của bạn.',
    how: 'Mỗi hàng là một tháng, có điểm và đang ở bước nào.\n' + 'Bấm vào một tháng để mở phiếu.',
    stuck: 'Điểm do máy tính từ sản phẩm và số ngày đã duyệt; trong phiếu có từng bước tính.',
  },
  review: {
    what: 'Trang này là phiếu đánh giá một tháng của một người, theo mẫu quy định.',
    how:
      'Đọc từng mục; con số nào cũng bấm vào được để xem tính từ đâu.\n' +
      'Phần tự nhận xét gõ xong là giữ.\n' +
      'Xong thì trình ở cuối trang; in được ra giấy để ký.',
    stuck: 'Không đồng ý với mức chấm thì gửi kiến nghị ngay trong phiếu, nêu lý do.',
  },
  notices: {
    what: 'Trang này gom mọi điều máy báo cho bạn: ngày bị trả lại, việc mới giao, sắp đến hạn.',
    how:
      'Dòng chưa đọc đứng trên. Bấm vào để mở đúng chỗ cần làm.\n' +
      'Muốn nhận thư điện tử thì mở “Cài đặt” ở đầu trang.',
    stuck: 'Đọc rồi vẫn còn ở đây. Không có gì mất đi khi bấm.',
  },
  noticeChoices: {
    what: 'Trang này chọn điều gì được báo trên trang và điều gì gửi thêm qua thư điện tử hoặc báo lên máy.',
    how: 'Mỗi hàng là một loại thông báo; chọn cách nhận ở bên phải.\n' + 'Chọn là có tác dụng ngay.',
    stuck: 'Loại nào cơ quan không cho gửi thư thì ô thư bị khóa; trên trang vẫn luôn có.',
  },
  held: {
    what: 'Trang này cho thấy những dòng đang giữ trên máy này vì chưa gửi được.',
    how:
      'Có mạng thì bấm “Gửi ngay”; máy cũng tự gửi.\n' +
      'Dòng chưa được nhận thì có ghi lý do: sửa rồi gửi lại, hoặc bỏ.',
    stuck:
      'Không dòng nào tự mất, tắt máy cũng vậy. Còn dòng ở đây thì đừng nhờ ai “dọn máy” hay xóa lịch sử xem trang.',
  },
  more: {
    what: 'Trang này là các trang còn lại và phần tài khoản của bạn.',
    how: 'Bấm tên trang để mở.\n' + 'Cỡ chữ, màu nền, đổi mật khẩu và đăng xuất nằm ở dưới.',
    stuck: 'Lạc ở đâu cũng vậy: mục “Hôm nay” luôn đưa về trang ghi nhật ký.',
  },
  reading: {
    what: 'Trang này chỉnh cỡ chữ, màu nền, độ đậm và chuyển động cho dễ đọc.',
    how: 'Chọn cỡ chữ vừa mắt; trang đổi ngay để thử.\n' + 'Chọn “Đậm” nếu chữ nhạt khó đọc.',
    stuck: 'Không vừa ý thì bấm “Về như thường”. Máy nào đăng nhập tài khoản này cũng hiện như vậy.',
  },
  devices: {
    what: 'Trang này đặt cách mở lại nhanh nhật ký trên máy của bạn bằng mã PIN hoặc vân tay.',
    how: 'Chỉ đặt trên máy, điện thoại của riêng bạn.\n' + 'Đặt mã rồi lần sau gõ mã thay cho mật khẩu dài.',
    stuck: 'Mất máy thì bỏ máy đó khỏi danh sách ở đây, từ máy khác.',
  },
};
