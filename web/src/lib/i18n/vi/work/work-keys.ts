/** The keys of Hôm nay; they come when the table of keys does. */
export const workKeys = {
  title: 'Mọi phím của trang Hôm nay',
  all: 'mọi phím',
  enter: 'Ô tiếp theo: việc, nội dung, thời gian, sản phẩm; sau sản phẩm là dòng mới',
  tab: 'Từng ô một, cả số lượng, số ký hiệu, trạng thái',
  lines: 'Dòng trên, dòng dưới',
  leave: 'Ra khỏi dòng đang sửa',
  lineBreak: 'Xuống dòng trong ô nội dung',
  move: 'Chuyển dòng lên, xuống',
  remove: 'Xóa dòng',
  copy: 'Chép ngày ghi gần nhất',
  submit: 'Trình ngày',
  help: 'Mở bảng này',
};
