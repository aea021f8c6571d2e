import type { Guide } from './column-guide.ts';

export const TASK_GUIDE: Guide<'tasks'> = {
  cadreCode: { example: 'CB-0042', help: 'Mã của người nhận việc, thuộc đơn vị của kế hoạch.' },
  fullName: { example: 'Trần Thị Thu Hà', help: 'Để người đọc dễ nhận; không bắt buộc.' },
  productCode: {
    example: 'NV-01.2',
    help: 'Mã trong danh mục của vị trí người đó, hoặc mã dùng chung. Để trống khi sản phẩm chưa có trong danh mục.',
  },
  title: {
    example: 'Tờ trình bổ nhiệm lãnh đạo cấp phòng',
    help: 'Nội dung việc. Để trống thì lấy tên sản phẩm; sản phẩm ngoài danh mục thì phải ghi.',
  },
  quantity: { example: '4', help: 'Số sản phẩm cần có, từ 1.' },
  dueOn: { example: '25/11/2026', help: 'Hạn, dd/MM/yyyy. Để trống thì là ngày cuối kỳ.' },
  quality: { example: 'Đúng thể thức', help: 'Yêu cầu chất lượng.' },
  coefficientMilli: {
    example: '',
    help: 'Hệ số của sản phẩm ngoài danh mục, ví dụ 1,5. Sản phẩm trong danh mục lấy hệ số của danh mục.',
  },
};
