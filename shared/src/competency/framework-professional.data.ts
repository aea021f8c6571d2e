import type { FrameworkCompetency } from './framework-competency.ts';

export const PROFESSIONAL_COMPETENCIES: readonly FrameworkCompetency[] = [
  {
    code: 'N1',
    group: 'professional',
    name: 'Tham mưu xây dựng văn bản',
    meaning: 'Đề xuất và góp phần xây dựng chính sách, quy định, kế hoạch của ngành.',
    levels: [
      'Thu thập tài liệu, số liệu theo yêu cầu.',
      'Viết được từng phần của dự thảo khi có người hướng dẫn.',
      'Tự xây dựng dự thảo văn bản thuộc lĩnh vực được giao.',
      'Phân tích tác động, đề xuất phương án và nêu rõ điểm được, điểm mất.',
      'Chủ trì xây dựng chính sách liên ngành, lâu dài.',
    ],
  },
  {
    code: 'N2',
    group: 'professional',
    name: 'Hướng dẫn thực hiện văn bản',
    meaning: 'Giúp đơn vị và người dân hiểu và làm đúng quy định.',
    levels: [
      'Trả lời câu hỏi đơn giản theo tài liệu có sẵn.',
      'Hướng dẫn hồ sơ, thủ tục thường gặp.',
      'Biên soạn tài liệu hướng dẫn, tập huấn cho cơ sở.',
      'Hướng dẫn tình huống chưa có tiền lệ, thống nhất cách hiểu giữa các nơi.',
      'Tổ chức hướng dẫn toàn ngành; đề xuất sửa quy định từ vướng mắc thực tế.',
    ],
  },
  {
    code: 'N3',
    group: 'professional',
    name: 'Kiểm tra việc thực hiện văn bản',
    meaning: 'Xem nơi khác làm đúng quy định chưa và đề nghị sửa.',
    levels: [
      'Tham gia đoàn kiểm tra, ghi biên bản.',
      'Kiểm tra theo đề cương, phát hiện sai sót rõ ràng.',
      'Lập đề cương, kiểm tra và kết luận một lĩnh vực.',
      'Kiểm tra việc phức tạp, làm rõ nguyên nhân và trách nhiệm.',
      'Xây dựng kế hoạch kiểm tra của ngành, nhìn ra sai sót có tính hệ thống.',
    ],
  },
  {
    code: 'N4',
    group: 'professional',
    name: 'Thẩm định văn bản, đề án',
    meaning: 'Đánh giá hồ sơ, dự thảo, đề án trước khi trình duyệt.',
    levels: [
      'Kiểm đủ thành phần hồ sơ.',
      'Thẩm định hồ sơ thường gặp theo quy định.',
      'Thẩm định đề án thuộc lĩnh vực, nêu ý kiến có căn cứ.',
      'Thẩm định đề án nhiều lĩnh vực, phản biện số liệu và phương án.',
      'Chủ trì hội đồng thẩm định; bảo vệ kết luận trước cấp có thẩm quyền.',
    ],
  },
  {
    code: 'N5',
    group: 'professional',
    name: 'Tổ chức thực hiện văn bản',
    meaning: 'Đưa quy định, kế hoạch vào thực tế và theo dõi kết quả.',
    levels: [
      'Làm các phần việc được giao trong kế hoạch.',
      'Theo dõi tiến độ một nội dung và báo cáo định kỳ.',
      'Tổ chức thực hiện một kế hoạch của phòng.',
      'Điều phối nhiều đơn vị cùng thực hiện; điều chỉnh khi tình hình đổi.',
      'Tổ chức thực hiện chương trình lớn của tỉnh, của ngành và đánh giá hiệu quả.',
    ],
  },
];
