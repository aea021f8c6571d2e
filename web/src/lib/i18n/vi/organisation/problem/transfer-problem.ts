/** Why a transfer between two bodies is refused. */
export const transferProblem = {
  'transfer-not-needed':
    'Không cần đề nghị: cán bộ tổ chức giữ hồ sơ của cả hai đơn vị thì ghi chuyển đơn vị trực tiếp.',
  'transfer-person-unknown': 'Không có ai khớp cả mã và họ tên này. Xem lại giấy tờ rồi gõ lại.',
  'transfer-no-post': 'Ngày {{day}} người này không giữ vị trí chính nào. Chọn ngày khác.',
  'transfer-waiting': 'Người này đang có một đề nghị chuyển chờ trả lời. Chờ trả lời, hoặc rút đề nghị đó.',
  'transfer-answered': 'Đề nghị này đã được trả lời hoặc đã rút. Tải lại trang để xem.',
  'transfer-reason-missing': 'Không đồng ý thì ghi lý do, để bên đề nghị biết.',
  'transfer-person-moved':
    'Ngày {{day}} người này không còn giữ vị trí ở {{unit}} như lúc đề nghị. Rút hoặc từ chối, rồi lập đề nghị mới.',
  'person-still-here': 'Người này còn giữ vị trí. Chỉ xóa được dữ liệu của người đã rời cơ quan.',
  'transfer-body-ended':
    'Ngày {{day}} {{unit}} không còn là cơ quan. Rút hoặc từ chối, rồi lập đề nghị tới cơ quan kế tục.',
  'transfer-outside-body': 'Đơn vị này không thuộc {{unit}}, nơi được đề nghị nhận. Chọn đơn vị khác.',
};
