export const app = {
  name: 'Sổ Việc',
  motto: 'Nhật ký công việc hằng ngày',
  pages: 'Các trang',
  skip: 'Tới nội dung chính',
  demo: 'Dữ liệu trình diễn, người và số liệu đều không có thật',
  find: 'Tìm, mở trang',
  more: 'Thêm',
  group: { mine: 'Của tôi', unit: 'Đơn vị tôi phụ trách', province: 'Toàn tỉnh', scope: '{{scope}}' },
  page: { today: 'Hôm nay', dayReview: 'Duyệt', summary: 'Tổng hợp' },
  offline: {
    plain: 'Mất mạng. Số liệu trên màn hình là lần tải gần nhất, sẽ tải lại khi có mạng.',
    held: 'Mất mạng. Đã giữ {{count}} dòng trên máy này, sẽ gửi khi có mạng.',
  },
  palette: {
    label: 'Tên trang, ngày (12/01) hoặc tháng (01/2024)',
    choose: 'chọn',
    open: 'mở',
    cancel: 'thôi',
    noMarks: 'không cần gõ dấu',
    nothing: 'Không có trang, ngày hay tháng nào như vậy. Gõ ngày như 12/01 hoặc tháng như 01/2024.',
    myDay: 'Nhật ký {{day}}',
    summaryOf: 'Tổng hợp tháng {{month}}',
  },
  error: {
    title: 'Trang này gặp lỗi',
    text: 'Những gì đã lưu không mất. Tải lại trang để làm tiếp; nếu lỗi còn, báo người quản trị giờ xảy ra.',
    reload: 'Tải lại trang',
  },
  missing: {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể bị gõ thiếu, hoặc trang nằm ngoài phạm vi được xem.',
    home: 'Về trang đầu',
  },
  nothingToOpen: {
    title: 'Tài khoản chưa được giao việc nào ở đây',
    text: 'Tài khoản này không ghi nhật ký, không duyệt và không xem tổng hợp. Người quản trị của cơ quan giao quyền.',
  },
};
