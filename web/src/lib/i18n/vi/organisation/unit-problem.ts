/** Why a change of units, heads or stand-ins is refused. */
export const unitProblem = {
  'unit-change-refused': 'Chưa ghi gì: có chỗ chưa đúng, xem lời nhắn ở từng ô.',
  'unit-unknown': 'Không có đơn vị {{code}}. Chọn đơn vị trong danh sách.',
  'code-by-case': 'Mã {{code}} chỉ khác {{other}} ở chữ hoa, chữ thường. Đặt mã khác.',
  'unit-code-taken': 'Mã {{code}} đã là của {{name}}. Đặt mã khác.',
  'unit-code-twice': 'Mã {{code}} được đặt hai lần. Mỗi đơn vị mới cần một mã riêng.',
  'unit-not-standing': 'Ngày {{day}} không có {{name}}. Chọn ngày đơn vị còn tồn tại.',
  'unit-changes-later':
    '{{name}} đã có thay đổi từ {{day}}, muộn hơn ngày này. Chọn ngày từ {{day}} trở đi, hoặc sửa thay đổi đó trước.',
  'unit-plan-ahead':
    'Đã có quyết định chia tách, sáp nhập hoặc kết thúc từ {{day}} liên quan đến {{name}}. Hủy quyết định đó trước rồi ghi lại.',
  'unit-just-begun': '{{name}} vừa thay đổi từ chính ngày {{day}}. Chọn một ngày sau {{day}}.',
  'unit-below-itself': 'Từ {{day}}, {{name}} sẽ nằm dưới chính nó. Chọn đơn vị cấp trên khác.',
  'unit-parent-not-standing':
    '{{parent}} không tồn tại suốt thời gian {{name}} nằm dưới, kể từ {{day}}. Chọn đơn vị cấp trên khác hoặc ngày khác.',
  'unit-takes-rights':
    'Từ {{day}}, {{name}} không có đơn vị cấp trên, nên vai trò ở đơn vị trên cùng hiện nay không còn là của toàn tổ chức: {{people}}. Chọn đơn vị cấp trên; nếu đúng là đơn vị trên cùng, trước đó giao cho họ vai trò với phạm vi toàn tổ chức ở trang Tài khoản.',
  'unit-has-children':
    '{{name}} còn {{count}} đơn vị trực thuộc sau ngày {{last}}: {{names}}. Chuyển hoặc kết thúc các đơn vị này trước.',
  'unit-has-people':
    '{{name}} còn {{count}} người được bố trí từ ngày này. Chuyển họ sang đơn vị khác, hoặc sáp nhập đơn vị.',
  'unit-has-open-days':
    '{{name}} còn {{count}} ngày đã trình mà chưa duyệt. Duyệt hoặc trả lại trước, hoặc sáp nhập để đơn vị mới duyệt.',
  'unit-has-open-reviews':
    '{{name}} còn {{count}} phiếu đã nộp mà chưa quyết định. Chấm và duyệt hoặc trả lại trước.',
  'unit-has-dossier-ahead':
    'Hồ sơ “{{title}}” của {{name}} chờ hiệu lực từ {{day}}, sau ngày cuối cùng {{last}} của cơ quan. Ở trang Đề án, mở hồ sơ và sửa ngày có hiệu lực thành {{last}} hoặc sớm hơn; hoặc chọn cho thay đổi này một ngày sau {{day}}.',
  'unit-change-too-far-back': 'Số liệu trước {{day}} đã báo cáo và giữ nguyên. Chọn ngày từ {{day}} trở đi.',
  'unit-change-too-far-ahead': 'Ngày quá xa. Chọn ngày từ {{day}} trở về trước.',
  'unit-change-undone':
    'Thay đổi này đã được hủy trước đó nên không ghi lại. Tải lại trang rồi ghi thay đổi mới.',
  'unit-unchanged': 'Không có gì thay đổi so với hiện nay.',
  'unit-not-below': 'Đơn vị {{code}} không trực thuộc {{name}}, hoặc đã chia cho đơn vị khác.',
  'unit-merged-into-itself': '{{name}} không thể vừa kết thúc vừa nhận sáp nhập. Bỏ chọn một bên.',
  'unit-below-merged': '{{name}} nằm dưới {{above}} là đơn vị sẽ kết thúc. Chọn đơn vị nhận khác.',
  'unit-target-missing': 'Chưa chọn đơn vị nhận. Chọn một đơn vị đang có hoặc đặt đơn vị mới.',
  'unit-split-empty':
    'Đơn vị {{name}} chưa nhận đơn vị trực thuộc hay người nào: chọn ít nhất một, hoặc bỏ phần này.',
  'unit-change-rests-units':
    'Không hủy được: sau quyết định này còn đổi lần nữa {{units}}. Hủy lần đổi sau trước, hoặc trả tên, khối, cấp về như cũ (nạp tệp đơn vị), rồi hủy; hoặc ghi một quyết định mới.',
  'unit-change-rests-posts':
    'Không hủy được: {{count}} bố trí hoặc chức vụ đã đổi sau quyết định này, của {{people}}. Ở trang từng người, bỏ lần chuyển hoặc ngày kết thúc ghi sau đó, trả giờ và chức vụ về như cũ, rồi hủy; hoặc ghi một quyết định mới.',
  'unit-change-rests-made':
    'Không hủy được: đơn vị mới đã có {{count}} dòng dữ liệu. Ghi một quyết định sáp nhập để sửa.',
  'unit-change-rests-work':
    'Không hủy được: sau quyết định này đã có {{count}} ngày, việc hoặc phiếu ở đơn vị nhận. Ghi một quyết định mới để sửa.',
  'unit-split-people':
    '{{count}} người được chọn hai lần, hoặc không công tác tại đơn vị này ngày đó. Chọn lại người của từng phần.',
  'unit-merge-of-one': 'Lập đơn vị mới cần ít nhất hai đơn vị hợp lại. Chọn thêm, hoặc đổi tên đơn vị.',
  'rules-not-body': 'Chỉ cơ quan mới chọn quy tắc chấm điểm. Mở trang của cơ quan.',
  'rules-month-over': 'Tháng {{month}} đã qua. Chọn từ tháng này trở đi.',
  'rules-month-begun':
    'Trong tháng {{month}} đã có sản phẩm được duyệt hoặc phiếu được chấm. Chọn từ tháng sau.',
  'headship-two-heads':
    '{{name}} đang là người đứng đầu từ {{from}}. Kết thúc nhiệm kỳ đó trước ngày này, hoặc chọn ngày khác.',
  'headship-overlap': 'Người này đã giữ chức ở đơn vị từ {{from}}. Kết thúc lần trước rồi mới ghi lần mới.',
  'headship-outside-unit': 'Đơn vị chỉ tồn tại từ {{from}} đến {{to}}. Chọn ngày trong khoảng đó.',
  'headship-no-post': '{{name}} không được bố trí công tác ngày {{day}}. Bố trí trước hoặc chọn người khác.',
  'headship-past-post':
    '{{name}} chỉ được bố trí công tác đến {{to}}. Chọn ngày kết thúc muộn nhất là {{to}}, hoặc bố trí lại trước.',
  'delegation-to-oneself': 'Không ủy quyền cho chính mình. Chọn người khác.',
  'delegation-twice':
    'Người này đã ủy quyền cho {{name}} từ {{from}} đến {{to}}. Chọn ngày sau đó, hoặc kết thúc lần ủy quyền ấy trước.',
  'delegation-back':
    '{{name}} đã ủy quyền cho người này từ {{from}} đến {{to}}, nên không nhận ủy quyền ngược lại. Chọn người khác hoặc ngày khác.',
  'delegation-to-below':
    '{{name}} công tác tại {{unit}}, thuộc cấp dưới. Ủy quyền cho cấp phó hoặc người ngang cấp trở lên.',
  'delegation-outside-body':
    '{{name}} không công tác tại {{body}}. Chọn cấp phó của đơn vị hoặc người cùng cơ quan, không thuộc cấp dưới.',
  'headship-outside-body':
    '{{name}} không có bố trí nào tại {{body}} vào ngày này. Bố trí người này vào cơ quan trước, rồi bổ nhiệm.',
  'reviewer-not-needed':
    'Thủ trưởng đơn vị này đã có cấp trên duyệt ({{unit}}). Chỉ chọn người duyệt khi không có ai ở trên.',
  'delegation-end-past':
    'Ngày kết thúc sớm nhất là {{day}}: việc người thay đã làm đến hôm qua vẫn giữ. Chọn lại ngày.',
  'delegation-end-later': 'Ủy quyền chỉ đến {{to}}. Muốn dài hơn thì lập lần ủy quyền mới từ ngày sau đó.',
  'delegation-not-leading':
    '{{name}} không giữ chức ở đơn vị này suốt từ {{from}} đến {{to}}. Sửa ngày cho khớp.',
  'dates-backwards': 'Ngày kết thúc {{to}} trước ngày bắt đầu {{from}}. Sửa một trong hai ngày.',
};
