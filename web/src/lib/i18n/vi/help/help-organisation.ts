/** A text for each page kind; the lines of `how` are its steps. */
export const helpOrganisation = {
  units: {
    what: 'Trang này là cơ cấu tổ chức: cơ quan, phòng, đơn vị và người đứng đầu.',
    how: 'Bấm mũi tên trước tên để mở các đơn vị bên dưới.\n' + 'Gõ một phần tên vào ô tìm, không cần dấu.',
    stuck: 'Cơ cấu có ngày: muốn xem trước đây thế nào thì đổi ngày ở đầu trang.',
  },
  unit: {
    what: 'Trang này là một đơn vị: ai đứng đầu, ai thay khi vắng, có những ai.',
    how: 'Bấm tên người để mở hồ sơ.\n' + 'Người phụ trách vắng thì ủy quyền cho người thay ở đây.',
    stuck: 'Tách, nhập, đổi tên đơn vị có ngày hiệu lực; máy cho xem trước những gì sẽ đổi.',
  },
  cadres: {
    what: 'Trang này là danh sách người: tìm, xem vị trí, thêm người mới.',
    how:
      'Gõ một phần tên vào ô tìm.\n' +
      'Bấm tên để mở hồ sơ; bấm “Thêm người” để thêm.\n' +
      'Chuyển người sang cơ quan khác có mục riêng ở dưới.',
    stuck: 'Không thấy ai đó thì có thể họ ở ngoài phạm vi của bạn, hoặc đã nghỉ: bật lọc người đã nghỉ.',
  },
  cadre: {
    what: 'Trang này là hồ sơ một người: vị trí từng thời gian, giờ chuẩn, ngày nghỉ.',
    how: 'Các vị trí nằm theo thời gian; vị trí hiện nay đứng trên.\n' + 'Ngày nghỉ xin và ghi ở đây.',
    stuck: 'Sửa vị trí lùi về trước cần số quyết định; máy nói rõ sẽ ảnh hưởng ngày nào.',
  },
  positions: {
    what: 'Trang này là danh mục vị trí việc làm và các bản danh mục theo thời gian.',
    how: 'Bấm một bản để xem các vị trí.\n' + 'Tìm vị trí của mình ở ô tìm.',
    stuck: 'Bản có hiệu lực hôm nay được đánh dấu; bản cũ chỉ để xem.',
  },
  catalogue: {
    what: 'Trang này là một bản danh mục: các vị trí, nhóm và sản phẩm của từng vị trí.',
    how: 'Lọc theo khu vực hoặc nhóm.\n' + 'Bấm tên vị trí để xem sản phẩm và hệ số.',
    stuck: 'Bản đang soạn chưa ai dùng; công bố rồi mới có hiệu lực từ ngày đã chọn.',
  },
  position: {
    what: 'Trang này là một vị trí việc làm: làm gì, sản phẩm nào, hệ số quy đổi bao nhiêu.',
    how: 'Đọc mô tả rồi tới bảng sản phẩm.\n' + 'Bản mô tả công việc đầy đủ mở ở nút riêng.',
    stuck: 'Sản phẩm mình hay làm mà không có ở đây thì ghi là việc phát sinh rồi đề xuất.',
  },
  description: {
    what: 'Trang này soạn bản mô tả công việc của một vị trí theo mẫu.',
    how: 'Sửa từng mục; thêm hàng ở cuối bảng.\n' + '“Lưu thành bản mới” giữ bản cũ bên cạnh.',
    stuck: 'Có sẵn tệp Word thì nhập ở trang Nhập bản mô tả, máy đọc và điền giúp.',
  },
  descriptionImport: {
    what: 'Trang này nhập bản mô tả công việc từ tệp Word có sẵn.',
    how:
      'Chọn tệp, máy đọc từng phần và nói hiểu thế nào.\n' + 'Xem lại chỗ đánh dấu, sửa nếu sai, rồi nhận.',
    stuck: 'Chưa bấm nhận thì chưa có gì thay đổi.',
  },
  sharedProducts: {
    what: 'Trang này là các sản phẩm dùng chung cho mọi vị trí.',
    how: 'Tìm theo tên; xem đơn vị tính và hệ số.',
    stuck: 'Sản phẩm riêng của vị trí nằm trong trang của vị trí đó.',
  },
  editionComparison: {
    what: 'Trang này so hai bản danh mục: vị trí, sản phẩm nào thêm, bớt, đổi.',
    how: 'Chọn hai bản ở đầu trang.\n' + 'Hàng đổi được ghi rõ từ đâu thành đâu.',
    stuck: 'Ngày đã ghi giữ hệ số của ngày đó, bản mới không đổi việc đã qua.',
  },
  adHoc: {
    what: 'Trang này gom việc phát sinh hay gặp để xét đưa vào danh mục.',
    how:
      'Xem việc nào được ghi nhiều lần, bởi bao nhiêu người.\n' +
      'Gộp các tên giống nhau rồi thêm thành sản phẩm nếu đáng.',
    stuck: 'Đưa vào danh mục không đổi các ngày đã ghi.',
  },
  competencies: {
    what: 'Trang này là khung năng lực: năng lực nào, mức nào, vị trí cần gì.',
    how: 'Xem theo bảng hoặc theo danh sách.\n' + 'Người phụ trách bấm tên để đánh giá người trong đơn vị.',
    stuck: 'Mức yêu cầu là của vị trí, mức đạt là của người; hai số khác nhau là chuyện thường.',
  },
  competency: {
    what: 'Trang này là năng lực của một người so với yêu cầu của vị trí.',
    how:
      'Mỗi hàng một năng lực: mức cần và mức hiện có.\n' + 'Đánh giá mới ghi đè lên biểu đồ, bản cũ vẫn giữ.',
    stuck: 'Chênh lệch dùng để chọn lớp bồi dưỡng, không dùng để xếp loại.',
  },
  schemes: {
    what: 'Trang này theo dõi đề án vị trí việc làm của các cơ quan.',
    how: 'Xem hồ sơ nào ở bước nào, của cơ quan nào.\n' + 'Bấm tên để mở hồ sơ; bấm lập để làm hồ sơ mới.',
    stuck: 'Quá hạn được đánh dấu bằng chữ, không chỉ bằng màu.',
  },
  scheme: {
    what: 'Trang này là một hồ sơ đề án: thông tin, tệp, từng bước từ trình đến phê duyệt.',
    how: 'Bước đang chờ có nút ở đầu trang.\n' + 'Tệp gửi kèm nằm theo từng loại.',
    stuck: 'Bị trả để bổ sung thì lý do nằm ở lịch sử; bổ sung xong trình lại.',
  },
  schemeNew: {
    what: 'Trang này lập hồ sơ đề án mới cho một cơ quan.',
    how: 'Chọn cơ quan và đợt, gõ tên hồ sơ.\n' + 'Lưu rồi gửi tệp ở trang của hồ sơ.',
    stuck: 'Chưa trình thì sửa, xóa tự do.',
  },
  campaign: {
    what: 'Trang này theo dõi một đợt thi đua lập đề án: kế hoạch, đã xong, còn lại.',
    how: 'Biểu đồ so tiến độ với kế hoạch; xem dạng bảng nếu khó nhìn.\n' + 'Bấm cơ quan để mở hồ sơ của họ.',
    stuck: 'Đợt có ngày bắt đầu, kết thúc; sửa ở nút sửa đợt nếu bạn có quyền.',
  },
  campaignForm: {
    what: 'Trang này đặt một đợt thi đua: tên, mục tiêu, khối tham gia và các mốc ngày.',
    how: 'Gõ tên đợt, chọn mục tiêu và khối.\n' + 'Chọn ngày bắt đầu, kết thúc và ngày phải đạt.',
    stuck: 'Đổi mốc sau khi bắt đầu vẫn được; lịch sử ghi ai đổi và lúc nào.',
  },
};
