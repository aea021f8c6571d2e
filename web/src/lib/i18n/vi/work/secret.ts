/** Words of work that keeps hours, kind of work and number of products, and no content. */
export const secret = {
  choose: 'Việc mật',
  open: 'Ghi như dòng thường',
  hint: 'Chỉ giữ số giờ, loại việc, số sản phẩm. Không ghi nội dung.',
  named: 'Người xác nhận',
  nameOne: 'Chọn người xác nhận',
  nobody: 'Ngày này chưa có ai đứng trên bạn trong hệ thống. Hỏi cán bộ tổ chức của cơ quan.',
  isNamed: 'chờ {{name}} xác nhận',
  confirmed: '{{name}} đã xác nhận',
  'not-known': '{{name}} không biết việc này',
  'wrong-hours': '{{name}}: số giờ chưa đúng',
  'wrong-quantity': '{{name}}: số sản phẩm chưa đúng',
  said: {
    confirmed: 'Đã xác nhận',
    'not-known': 'Không biết việc này',
    'wrong-hours': 'Số giờ chưa đúng',
    'wrong-quantity': 'Số sản phẩm chưa đúng',
  },
  list: {
    title: 'Việc mật ghi tên bạn xác nhận',
    note: '{{count}} dòng chờ',
    confirm: 'Xác nhận',
    refuse: 'Không xác nhận',
    why: 'Vì sao',
    change: 'Trả lời lại',
    time: '{{time}} giờ',
    none: 'chưa có sản phẩm',
  },
};

/** Why content, or a line without anybody who vouches for it, is refused. */
export const secretProblem = {
  'secret-content':
    'Việc mật không ghi nội dung. Xóa phần nội dung rồi lưu lại, hoặc bấm “Ghi như dòng thường”.',
  'secret-note': 'Việc mật không ghi nội dung: xóa ô Nội dung đã làm, hoặc bấm “Ghi như dòng thường”.',
  'secret-asker': 'Việc mật không ghi ai giao: xóa ô này, hoặc bấm “Ghi như dòng thường”.',
  'secret-output-name':
    'Việc mật không ghi tên sản phẩm riêng: để tên trong danh mục, hoặc bấm “Ghi như dòng thường”.',
  'secret-number': 'Việc mật không ghi số, ký hiệu: xóa ô này, hoặc bấm “Ghi như dòng thường”.',
  'secret-ad-hoc': 'Việc mật không ghi là việc phát sinh. Chọn một việc trong danh mục.',
  'secret-task':
    'Một việc nhiều ngày hoặc mật cả, hoặc không dòng nào mật; việc được giao không ghi là mật. Chọn lại việc từ danh mục.',
  'secret-meeting':
    'Dòng lấy từ cuộc họp đã có tên ghi sẵn nên không ghi là mật. Xóa dòng này rồi ghi một dòng mật mới.',
  'secret-output': 'Sản phẩm của việc mật chỉ giữ số lượng: không nhận văn bản, minh chứng hay lời ghi.',
  'secret-not-vouched':
    'Ngày này có việc mật chưa được {{name}} xác nhận. Chờ xác nhận rồi duyệt, hoặc trả lại để sửa.',
  'voucher-missing': 'Việc mật cần một thủ trưởng xác nhận. Chọn người xác nhận.',
  'voucher-not-above': 'Người này không đứng trên bạn vào ngày đó. Chọn người khác trong danh sách.',
};
