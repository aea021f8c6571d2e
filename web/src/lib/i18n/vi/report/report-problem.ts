export const reportProblem = {
  'report-issued': 'Báo cáo đã phát hành, không sửa và không bỏ được. Muốn sửa thì lập bản mới.',
  'report-number-bare': 'Ghi cả ký hiệu sau số, thí dụ {{example}}.',
  'report-unsigned': 'Chưa đủ số, ngày và người ký. Ghi đủ ba ô đó, lưu, rồi phát hành.',
};
