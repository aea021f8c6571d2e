/** Why a change of an edition of the catalogue is refused. */
export const editionProblem = {
  'edition-not-draft': 'Danh mục {{edition}} đã ban hành nên không sửa được. Chép thành bản dự thảo rồi sửa.',
  'edition-code-taken': 'Mã {{code}} đã có danh mục khác dùng. Đặt mã khác.',
  'edition-not-ready': 'Danh mục chưa đủ điều kiện có hiệu lực. Sửa các ô được đánh dấu rồi gửi lại.',
  'edition-in-use':
    'Đã có {{count}} bố trí hoặc việc ghi theo danh mục này từ ngày hiệu lực trở đi. Gỡ hoặc sửa các dòng đó trước.',
  'edition-not-waiting':
    'Danh mục {{edition}} không còn chờ hiệu lực (từ ngày {{day}}), nên không rút lại được. Chép thành bản dự thảo rồi sửa.',
  'edition-has-lines': 'Đã có nhật ký ghi theo danh mục cũ đến ngày {{day}}. Chọn ngày hiệu lực sau ngày đó.',
  'coefficient-zero': 'Hệ số của sản phẩm {{code}} thành 0 hoặc quá lớn. Sửa điểm, hoặc đổi sản phẩm chuẩn.',
};
