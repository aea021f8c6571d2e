export const firstDay = {
  title: 'Ngày đầu: ba bước',
  progress: 'Xong {{done}} trên 3 bước',
  line: {
    title: 'Ghi một dòng',
    text: 'Bấm vào ô đầu của dòng 1, cột “Việc theo vị trí việc làm”. Gõ vài chữ của tên việc, chọn trong danh sách, rồi gõ số giờ.',
    phone: 'Bấm “Thêm dòng” ở cuối trang. Gõ vài chữ của tên việc, chọn trong danh sách, rồi gõ số giờ.',
  },
  product: {
    title: 'Ghi một sản phẩm',
    text: 'Ở chính dòng đó, cột “Sản phẩm”: gõ tên văn bản, báo cáo làm ra và số, ký hiệu nếu có.',
    phone: 'Bấm vào dòng vừa ghi. Ở ô sản phẩm gõ tên văn bản, báo cáo làm ra và số, ký hiệu nếu có.',
  },
  submission: {
    title: 'Trình ngày',
    phone: 'Bấm “Trình ngày” ở cuối trang. Trình nhầm vẫn lấy lại được.',
    text: 'Bấm “Trình ngày” ở cuối trang. Chưa muốn trình thì để cuối giờ cũng được; trình nhầm vẫn lấy lại được.',
  },
  now: 'đang ở bước này',
  isDone: 'xong',
  show: 'Chỉ cho tôi chỗ đó',
  finished: 'Xong ba bước. Ngày mai ghi và trình cũng như hôm nay.',
  close: 'Đóng',
  leave: 'Tôi tự làm, đừng hiện nữa',
  again: 'Muốn xem lại: bấm “Trợ giúp” ở đầu trang.',
};
