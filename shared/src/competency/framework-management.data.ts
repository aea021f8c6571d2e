import type { FrameworkCompetency } from './framework-competency.ts';

export const MANAGEMENT_COMPETENCIES: readonly FrameworkCompetency[] = [
  {
    code: 'Q1',
    group: 'management',
    name: 'Tư duy chiến lược',
    meaning: 'Nhìn xa hơn việc trước mắt và chọn hướng đi cho đơn vị.',
    levels: [
      'Hiểu mục tiêu của đơn vị và việc mình góp vào đó.',
      'Nối việc của nhóm với mục tiêu của phòng.',
      'Đặt mục tiêu năm cho phòng, chọn việc ưu tiên.',
      'Dự báo thay đổi, xây dựng định hướng nhiều năm cho cơ quan.',
      'Định hướng phát triển của ngành, của địa phương.',
    ],
  },
  {
    code: 'Q2',
    group: 'management',
    name: 'Quản lý sự thay đổi',
    meaning: 'Dẫn mọi người qua sắp xếp, cách làm mới.',
    levels: [
      'Chấp nhận và làm theo cách làm mới.',
      'Giúp đồng nghiệp làm quen cách làm mới.',
      'Lập kế hoạch và dẫn phòng qua một thay đổi.',
      'Dẫn dắt sắp xếp nhiều đơn vị, xử lý lo ngại của người bị ảnh hưởng.',
      'Khởi xướng đổi mới lớn và làm cho nó bền lâu.',
    ],
  },
  {
    code: 'Q3',
    group: 'management',
    name: 'Ra quyết định',
    meaning: 'Chọn phương án kịp thời, có căn cứ, chịu trách nhiệm.',
    levels: [
      'Quyết định việc nhỏ trong phạm vi được giao.',
      'Cân nhắc các phương án có sẵn và chọn được.',
      'Quyết định việc của phòng khi thông tin chưa đủ, nêu rõ căn cứ.',
      'Quyết định việc phức tạp, nhiều rủi ro; chịu trách nhiệm về kết quả.',
      'Quyết định việc có ảnh hưởng lâu dài tới ngành, địa phương.',
    ],
  },
  {
    code: 'Q4',
    group: 'management',
    name: 'Quản lý nguồn lực',
    meaning: 'Dùng người, tiền, tài sản đúng chỗ và tiết kiệm.',
    levels: [
      'Giữ gìn, dùng tiết kiệm những gì được giao.',
      'Phân việc, phân phương tiện trong nhóm.',
      'Lập và dùng dự toán, bố trí người của phòng hợp lý.',
      'Điều hòa nguồn lực giữa các phòng theo việc ưu tiên.',
      'Huy động nguồn lực ngoài cơ quan cho mục tiêu lớn.',
    ],
  },
  {
    code: 'Q5',
    group: 'management',
    name: 'Phát triển nhân viên',
    meaning: 'Giúp cấp dưới làm tốt hơn và tiến bộ.',
    levels: [
      'Chia sẻ kinh nghiệm khi được hỏi.',
      'Kèm cặp người mới, góp ý cụ thể.',
      'Giao việc có thử thách, nhận xét thường xuyên, lập kế hoạch bồi dưỡng.',
      'Phát hiện và chuẩn bị người kế cận cho các vị trí của cơ quan.',
      'Xây dựng chính sách phát triển đội ngũ của ngành, địa phương.',
    ],
  },
];
