/** A text for each page kind; the lines of `how` are its steps. */
export const helpUnit = {
  unitReviews: {
    what: 'Trang này là phiếu tháng của mọi người trong đơn vị: ai đã lập, ai chờ chấm, ai chờ duyệt.',
    how:
      'Chọn tháng ở đầu trang.\n' +
      'Bấm tên để mở phiếu của người đó.\n' +
      'Phiếu giống nhau chọn nhiều rồi duyệt một lần.',
    stuck:
      'Chưa thấy phiếu của ai thì người đó chưa lập; nhắc họ hoặc bấm “Lập phiếu cho mọi người” nếu bạn có quyền.',
  },
  ratings: {
    what: 'Trang này xếp loại cán bộ theo quý, nửa năm hoặc năm, từ điểm các tháng đã duyệt.',
    how: 'Chọn kỳ và cơ quan ở đầu trang.\n' + 'Xem từng mức có bao nhiêu người; bấm vào để xem là ai.',
    stuck: 'Tháng chưa duyệt thì chưa được tính; trang nói rõ còn thiếu bao nhiêu người.',
  },
  annual: {
    what: 'Trang này theo dõi xếp loại năm: tự đánh giá, họp, ý kiến cấp ủy, quyết định.',
    how: 'Chọn đơn vị, lọc những người đang chờ bạn.\n' + 'Bấm tên để mở hồ sơ năm của người đó.',
    stuck: 'Mỗi bước có người làm và hạn; bước trước chưa xong thì bước sau chưa mở.',
  },
  annualPerson: {
    what: 'Trang này là hồ sơ xếp loại năm của một người, từng bước một.',
    how: 'Bước đang chờ đứng trên cùng, có ô để ghi.\n' + 'Các tháng của năm và điểm nằm bên dưới.',
    stuck: 'Ghi dở vẫn còn khi rời trang. Sai bước đã gửi thì người có quyền ở bước sau trả lại.',
  },
  reports: {
    what: 'Trang này lập báo cáo tháng, quý để ký: chọn kỳ, xem thử, lưu thành bản.',
    how:
      'Chọn tháng hoặc quý và đơn vị.\n' +
      'Xem trang báo cáo hiện bên dưới; sửa người ký, nơi nhận nếu cần.\n' +
      'Tải về Word, Excel hoặc PDF.',
    stuck: 'Tháng chưa khóa thì báo cáo ghi “tạm tính”. Khóa tháng rồi lập lại để có số chính thức.',
  },
  edition: {
    what: 'Trang này là một bản báo cáo đã lưu, số liệu đứng yên từ lúc lưu.',
    how: 'Tải bản Word, Excel hoặc PDF ở đầu trang.\n' + 'Số nào cũng có gốc: bấm để xem.',
    stuck: 'Số liệu đổi sau đó không đổi bản này; cần số mới thì lập bản mới ở trang Báo cáo.',
  },
  comparison: {
    what: 'Trang này so các đơn vị với nhau, hoặc một đơn vị giữa hai kỳ.',
    how:
      'Chọn hai kỳ hoặc hai đơn vị ở đầu trang.\n' +
      'Đọc từng hàng: bên trái kỳ này, bên phải kỳ so sánh, chênh lệch ở giữa.',
    stuck: 'Tháng đang chạy chỉ so đến ngày đã qua, nên hai bên cân nhau.',
  },
  findings: {
    what: 'Trang này nêu những chỗ cần xem lại trong nhật ký. Dấu hiệu không phải kết luận và không đổi điểm.',
    how:
      'Chọn một dấu hiệu để xem số liệu làm căn cứ.\n' +
      'Trả lời: giải thích nếu là của mình, hoặc ghi kết quả xem xét.',
    stuck: 'Dấu hiệu về mình thì không phải lỗi; trả lời ngắn, đúng sự thật là đủ.',
  },
  summary: {
    what: 'Trang này là số liệu cả tháng: bao nhiêu giờ, bao nhiêu sản phẩm, bình quân mỗi người.',
    how:
      'Chọn tháng và đơn vị ở đầu trang.\n' +
      'Số nào cũng bấm vào được: tới đơn vị, tới người, tới từng dòng.\n' +
      'Các mục: từng người, chưa ghi, dòng việc, xu hướng, cả năm.',
    stuck: 'Dưới mỗi số có phép chia của nó. Bấm “Cách tính” để xem lấy gì chia cho gì.',
  },
  closing: {
    what: 'Trang này khóa tháng cho từng đơn vị: số liệu đứng yên để báo cáo.',
    how:
      'Xem cột còn thiếu: ngày chưa duyệt, phiếu chưa duyệt.\n' +
      'Nhắc người còn thiếu, rồi khóa từng đơn vị.',
    stuck: 'Khóa rồi vẫn mở lại được khi có lý do; mỗi lần khóa là một bản có số.',
  },
};
