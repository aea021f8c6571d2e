/** The day of the edition, and what it brings to who read the one before. */
export const EDITION_OF = '2026-11-24';
export const news =
  'tài khoản không gắn với hồ sơ cán bộ tải được dữ liệu của tài khoản và xem được ai đã thay đổi tài khoản.';

/** The notice by sections: a heading and its paragraphs. The edition is NOTICE_EDITION in shared. */
export const notice = [
  {
    title: 'Mục đích',
    text: [
      'Sổ Việc ghi công việc hằng ngày theo vị trí việc làm để cơ quan quản lý công việc, duyệt sản phẩm, tổng hợp giờ làm theo tháng, theo dõi, chấm điểm và xếp loại chất lượng theo quy định.',
      'Dấu hiệu do máy nêu chỉ để xem lại; máy không kết luận về ai và không đổi điểm của ai.',
    ],
  },
  {
    title: 'Căn cứ',
    text: [
      'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP; việc ghi nhật ký thực hiện theo quy định của cơ quan có thẩm quyền về quản lý cán bộ, công chức, viên chức.',
    ],
  },
  {
    title: 'Dữ liệu được xử lý',
    text: [
      'Họ tên, mã cán bộ, địa chỉ thư điện tử, chức vụ, đơn vị, vị trí việc làm, ngày nghỉ theo loại; các dòng việc với thời gian, sản phẩm, số ký hiệu; kết quả duyệt.',
      'Mức năng lực; phiếu theo dõi, đánh giá với điểm và nhận xét; xếp loại, trường hợp không hoàn thành nhiệm vụ; dấu hiệu cần xem lại cùng lời trả lời.',
      'Mỗi lần đăng nhập: thời điểm, địa chỉ mạng, trình duyệt; các thao tác đã làm và hồ sơ đã xem.',
      'Không nhập nội dung bí mật nhà nước, không nhập thông tin về sức khỏe hay gia đình của người khác.',
    ],
  },
  {
    title: 'Ai xem được',
    text: [
      'Người ghi xem nhật ký của mình. Lãnh đạo trực tiếp và người được ủy quyền xem và duyệt. Cán bộ tổ chức và lãnh đạo cấp trên của đơn vị, cơ quan tham mưu về tổ chức xem trong phạm vi được giao; người kiểm tra chỉ xem, cũng trong phạm vi được giao.',
      'Người quản trị hệ thống xem hồ sơ cán bộ, tài khoản và tình trạng hệ thống để vận hành, không xem nhật ký, điểm hay xếp loại qua trang nào.',
      'Đồng nghiệp chỉ xem được khi lãnh đạo đơn vị cho phép. Mỗi lần sửa, duyệt, xuất dữ liệu đều được lưu vết cùng người thực hiện.',
    ],
  },
  {
    title: 'Lưu bao lâu',
    text: [
      'Giờ, sản phẩm, kết quả duyệt, đánh giá và xếp loại lưu theo thời hạn bảo quản hồ sơ của cơ quan. Nhật ký an ninh của hệ thống lưu ít nhất 12 tháng.',
      'Phiên đăng nhập, thông báo, thư, lý do xin nghỉ và bản thảo có thời hạn riêng, hết hạn thì hệ thống tự xóa và ghi lại đã xóa bao nhiêu.',
    ],
  },
  {
    title: 'Quyền của người có dữ liệu',
    text: [
      'Được biết, xem, tải bản sao dữ liệu của mình và xem ai đã xem, ai đã tải (mục Đăng nhập và bảo mật); tài khoản không gắn với hồ sơ cán bộ thì tải được dữ liệu của tài khoản và xem ai đã thay đổi tài khoản. Được đề nghị sửa chỗ sai; khiếu nại, tố cáo, yêu cầu bồi thường theo luật.',
      'Người đã rời cơ quan có thể đề nghị xóa phần đã qua thời hạn ít nhất. Dữ liệu cần cho nhiệm vụ công vụ không bị xóa theo đề nghị riêng trong thời hạn lưu.',
      'Đề nghị gửi người quản trị hoặc bộ phận tổ chức cán bộ của cơ quan, nơi chịu trách nhiệm kiểm soát dữ liệu.',
    ],
  },
];
