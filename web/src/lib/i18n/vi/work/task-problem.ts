/** Why a step of given or proposed work is refused. */
export const taskProblem = {
  'proposal-reason-missing': 'Không nhận thì phải ghi lý do, để người đề xuất biết.',
  'task-person-outside': 'Người này không thuộc đơn vị bạn phụ trách. Chọn người trong đơn vị.',
  'task-person-no-post':
    'Ngày {{day}} người này không giữ vị trí nào ở đơn vị này. Chọn ngày khác hoặc người khác.',
  'task-due-outside': 'Hạn của dòng kế hoạch nằm trong kỳ: từ {{from}} đến {{to}}.',
  'day-too-far': 'Ngày quá xa. Chọn ngày từ tháng {{from}} đến tháng {{to}}.',
  'task-due-before-start': 'Hạn phải từ ngày bắt đầu {{day}} trở đi.',
  'task-has-parts': 'Việc này đã chia phần. Làm từng phần, hoặc kết thúc các phần trước.',
  'task-has-work': 'Việc đã có dòng nhật ký hoặc sản phẩm nên không đổi người được. Dùng bàn giao việc.',
  'task-has-accepted':
    'Đã có sản phẩm được nhận theo hệ số cũ. Bỏ nhận sản phẩm đó trước, hoặc giao phần còn lại thành việc mới.',
  'task-has-products':
    'Việc này đã nộp {{count}} sản phẩm nên không chia phần được. Giao phần còn lại thành việc mới.',
  'task-products-undecided': 'Còn {{count}} sản phẩm đã nộp chưa duyệt. Duyệt xong rồi kết thúc việc.',
  'task-state': 'Việc đã ở trạng thái khác, không làm được bước này. Tải lại để xem.',
  'task-own': 'Việc của chính mình do cấp trên giao.',
  'task-lead-delivers':
    'Sản phẩm của việc này do người chủ trì nộp. Ghi dòng này là “đang làm”, không kèm sản phẩm.',
  'new-product-incomplete': 'Sản phẩm ngoài danh mục cần có tên và hệ số.',
  'too-many-files': 'Một việc có nhiều nhất {{limit}} tệp. Bỏ bớt một tệp rồi thêm.',
  'request-answered': 'Đề nghị này đã được trả lời hoặc đã rút.',
  'delay-drop-reason-missing':
    'Sản phẩm nộp sau hạn, hệ thống đề nghị ghi chậm: không ghi thì phải nêu lý do.',
  'task-product-at-fault':
    'Sản phẩm “{{name}}” của việc này chưa đạt: nộp lại chính sản phẩm đó, không nộp sản phẩm khác thay. Ngoài nó còn {{left}} sản phẩm chưa nộp.',
  'task-period-approved':
    'Phiếu tháng {{month}} của {{who}} đã duyệt. Giao thêm vào tháng đó hay chuyển việc ra khỏi tháng đó thì điểm đã duyệt vẫn giữ nguyên, chỉ đổi khi có quyết định thay thế. Nếu vẫn làm, ghi lý do.',
  'delivery-too-few': 'Lần trước có {{count}} sản phẩm chưa đạt. Nộp lại đủ {{count}}.',
  'delivery-unchanged': 'Ghi đã sửa những gì, hoặc thêm tệp, liên kết hay số văn bản mới rồi nộp lại.',
};
