/** Why a field is refused; codes of the schemas in shared. `count` is the number behind "too-long:200". */
export const field = {
  missing: 'Ô này còn trống.',
  refused: 'Ô này chưa đúng.',
  'too-long': 'Dài quá {{count}} ký tự.',
  'bad-character': 'Có ký tự điều khiển hoặc ký tự hỏng. Xóa chỗ đó rồi gõ lại.',
  'bad-username': 'Chỉ dùng chữ thường không dấu, số, dấu chấm, gạch nối; ví dụ ha.ttt.',
};
