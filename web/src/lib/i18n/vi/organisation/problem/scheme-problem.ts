/** Why a step of a dossier or a campaign is refused. */
export const schemeProblem = {
  'appraises-own':
    'Hồ sơ của cơ quan mình hoặc do mình trình thì người khác thẩm định, phê duyệt. Chuyển cho người khác trong Ban Tổ chức.',
  'scheme-already-open': 'Cơ quan đang có một hồ sơ cùng loại chưa xong: {{title}}. Làm tiếp hồ sơ đó.',
  'scheme-step-not-open':
    'Hồ sơ đang ở bước khác nên không làm được việc này. Tải lại trang để xem bước hiện nay.',
  'scheme-step-incomplete': 'Còn chỗ chưa đúng. Sửa chỗ được đánh dấu rồi gửi lại.',
  'scheme-locked': 'Hồ sơ đã trình nên phần này không sửa được. Rút hồ sơ về, hoặc chờ yêu cầu bổ sung.',
  'scheme-file-missing': 'Hồ sơ chưa có tệp nào. Thêm tệp đề án rồi trình.',
  'campaign-not-for-body':
    'Đợt này không dành cho khối của cơ quan, hoặc cho loại hồ sơ khác. Chọn đợt khác.',
  'campaign-dates': 'Các ngày của đợt chưa đúng thứ tự. Sửa chỗ được đánh dấu.',
};
