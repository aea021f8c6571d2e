/** Refusals around a month that is closed, in Vietnamese. */
export const closingProblem = {
  'month-closed':
    'Tháng {{month}} đã khóa nên số liệu của tháng không thay đổi được nữa. Cần sửa thì nhờ cán bộ tổ chức xin mở lại tháng.',
  'month-before-data':
    'Kỳ này nằm trước tháng đầu tiên có nhật ký là {{first}} nên chưa có gì để tổng hợp. Chọn từ tháng đó trở đi.',
  'day-too-far': 'Ngày này quá xa. Chọn muộn nhất là ngày {{day}}.',
  'month-past-deadline':
    'Hạn ghi của tháng {{month}} đã hết ngày {{day}}. Cần ghi thêm thì nhờ cán bộ tổ chức gia hạn cho bạn.',
  'closing-blocked': 'Chưa khóa được: còn {{count}} việc vướng. Xem từng việc và người cần làm bên dưới.',
  'closing-undecided':
    'Hiện có {{count}} sản phẩm chưa quyết định, khác với số bạn vừa xác nhận. Xem lại số mới rồi xác nhận.',
  'closing-not-in-force': 'Bản khóa này không còn hiệu lực: tháng đã được mở lại. Trang đã được cập nhật.',
  'reopening-waiting': 'Đã có người đề nghị mở lại, đang chờ trả lời; đề nghị đó đứng đầu trang.',
  'reopening-answered': 'Đề nghị này đã được trả lời hoặc rút lại. Trang đã được cập nhật.',
  'reopening-overtaken':
    'Tháng của nơi này đã được mở lại theo một đề nghị khác, không còn gì để trả lời. Trang đã được cập nhật.',
  'reopening-lapsed':
    'Đề nghị mở lại đến ngày {{day}} đã hết hiệu lực vì quá ngày đó. Cần mở lại thì đề nghị lại với ngày kết thúc từ hôm nay trở đi.',
  'second-person-needed':
    'Mở lại cần hai người: người đồng ý không phải là người đề nghị. Nhờ một thành viên khác của ban tổ chức.',
  'day-within-month': 'Hạn này phải sau ngày cuối tháng. Chọn ngày muộn hơn.',
  'reopening-end-past': 'Ngày kết thúc đã qua. Chọn từ hôm nay trở đi.',
  'grace-person-elsewhere': 'Người này không giữ vị trí nào trong đơn vị ở tháng đó. Chọn người khác.',
};
