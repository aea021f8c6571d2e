export const reportProblem = {
  'few-people':
    'Báo cáo này gồm dưới ba người, trong đó có người bạn không được xem riêng, nên không mở cho bạn. Cần số liệu thì hỏi cán bộ tổ chức của cơ quan.',
  'period-without-lines':
    'Trong {{period}} chưa ai ghi giờ nào nên không có gì để báo cáo. Chọn kỳ đã có nhật ký.',
  'report-issued': 'Báo cáo đã phát hành, không sửa và không bỏ được. Muốn sửa thì lập bản mới.',
  'report-number-bare': 'Ghi cả ký hiệu sau số, thí dụ {{example}}.',
  'report-dated-early':
    'Ngày {{day}} trước ngày {{from}}: số liệu {{period}} tính đến ngày đó. Ghi từ ngày {{from}} trở đi.',
  'report-unsigned': 'Chưa đủ số, ngày và người ký. Ghi đủ ba ô đó, lưu, rồi phát hành.',
};
