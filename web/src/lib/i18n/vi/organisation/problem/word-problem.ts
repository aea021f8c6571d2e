/** Why a Word file cannot be read, and what was read not taken. */
export const wordProblem = {
  'word-empty': 'Tệp trống. Chọn tệp Word (.docx) có bản mô tả.',
  'word-old': 'Tệp Word đời cũ (.doc). Mở bằng Word, lưu thành .docx.',
  'word-encrypted': 'Tệp Word có mật khẩu. Mở bằng Word, bỏ mật khẩu rồi lưu lại.',
  'word-macros': 'Tệp Word có macro. Lưu thành .docx không macro.',
  'word-entities':
    'Tệp Word khai báo thực thể XML bên ngoài, không đọc. Mở bằng Word, lưu lại thành tệp mới.',
  'word-bomb': 'Tệp Word nén bất thường ({{what}}), không mở. Chép nội dung sang tệp Word mới rồi lưu lại.',
  'word-too-long':
    'Tệp Word có {{what}}, không đọc một lần được. Tách thành nhiều tệp, mỗi tệp một số bản mô tả.',
  'word-broken': 'Tệp Word hỏng, không đọc được. Mở bằng Word, lưu lại.',
  'word-other': 'Tệp không phải Word (.docx). Lưu lại thành .docx.',
  'word-nothing-found':
    'Không thấy bản mô tả nào trong tệp. Bản mô tả có các phần: mục tiêu, công việc và tiêu chí, quan hệ, quyền hạn, trình độ, năng lực.',
  'description-position-missing': 'Chưa chọn vị trí việc làm. Chọn vị trí cho bản mô tả này.',
  'description-of-others':
    'Bản mô tả này của cơ quan khác hoặc là bản chung. Viết bản của cơ quan mình, hoặc báo nơi giữ bản này.',
  'draft-settled': 'Bản này đã được nhận hoặc bỏ qua. Mở lại trang để xem.',
  'proposal-settled': 'Đề xuất này đã được xử lý. Mở lại trang để xem.',
};
