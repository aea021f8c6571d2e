/** One product of the list that every position may use; the first is the standard product (coefficient 1). */
interface SharedProduct {
  name: string;
  measure: string;
  complexity: number;
  minutes: number;
  output: string;
  symbol: string | null;
  notes: string[];
}

export const SHARED_PRODUCTS: SharedProduct[] = [
  {
    name: 'Công văn trao đổi nghiệp vụ thông thường',
    measure: 'văn bản',
    complexity: 1,
    minutes: 90,
    output: 'Công văn',
    symbol: '',
    notes: ['Soạn công văn gửi {body} về {field}', 'Dự thảo công văn cung cấp thông tin cho {body}'],
  },
  {
    name: 'Trả lời văn bản xin ý kiến',
    measure: 'văn bản',
    complexity: 2,
    minutes: 105,
    output: 'Công văn góp ý',
    symbol: '',
    notes: ['Góp ý dự thảo văn bản của {body}', 'Nghiên cứu hồ sơ, trả lời {body} về {field}'],
  },
  {
    name: 'Họp giao ban, họp chuyên đề',
    measure: 'cuộc',
    complexity: 1,
    minutes: 90,
    output: 'Sổ ghi họp',
    symbol: null,
    notes: ['Dự họp giao ban tuần', 'Dự họp với {part} về {field}', 'Dự họp do {body} chủ trì'],
  },
  {
    name: 'Báo cáo tháng của phòng',
    measure: 'báo cáo',
    complexity: 2,
    minutes: 90,
    output: 'Báo cáo tháng',
    symbol: 'BC',
    notes: ['Viết phần việc của mình trong báo cáo tháng', 'Tổng hợp báo cáo tháng về {field}'],
  },
  {
    name: 'Báo cáo tuần, lịch công tác',
    measure: 'báo cáo',
    complexity: 1,
    minutes: 45,
    output: 'Báo cáo tuần',
    symbol: null,
    notes: ['Báo cáo kết quả tuần, đăng ký việc tuần sau'],
  },
  {
    name: 'Học tập, tập huấn nghiệp vụ',
    measure: 'buổi',
    complexity: 1,
    minutes: 240,
    output: 'Thu hoạch, chứng nhận',
    symbol: null,
    notes: ['Dự lớp tập huấn về {field}', 'Học trực tuyến về {field}'],
  },
  {
    name: 'Dự hội nghị, hội thảo',
    measure: 'cuộc',
    complexity: 1,
    minutes: 210,
    output: 'Báo cáo kết quả dự hội nghị',
    symbol: null,
    notes: ['Dự hội nghị do {body} tổ chức', 'Dự hội thảo về {field}'],
  },
  {
    name: 'Tổng hợp số liệu theo yêu cầu',
    measure: 'bảng',
    complexity: 2,
    minutes: 90,
    output: 'Bảng số liệu',
    symbol: null,
    notes: ['Tổng hợp số liệu {field} gửi {body}', 'Lập bảng số liệu {field} theo mẫu của {body}'],
  },
  {
    name: 'Chuẩn bị tài liệu cho lãnh đạo',
    measure: 'bộ',
    complexity: 2,
    minutes: 120,
    output: 'Tài liệu cuộc họp',
    symbol: null,
    notes: ['Chuẩn bị tài liệu làm việc với {body}', 'Viết bài phát biểu về {field}'],
  },
  {
    name: 'Sắp xếp, nộp lưu hồ sơ công việc',
    measure: 'hồ sơ',
    complexity: 1,
    minutes: 60,
    output: 'Mục lục hồ sơ',
    symbol: null,
    notes: ['Lập mục lục, nộp lưu {n} hồ sơ {field}', 'Sắp xếp hồ sơ {field} năm trước'],
  },
  {
    name: 'Sinh hoạt chi bộ, công đoàn',
    measure: 'buổi',
    complexity: 1,
    minutes: 120,
    output: 'Biên bản sinh hoạt',
    symbol: null,
    notes: ['Sinh hoạt chi bộ định kỳ', 'Tham gia hoạt động của công đoàn cơ quan'],
  },
  {
    name: 'Cập nhật hồ sơ trên hệ thống điện tử',
    measure: 'lượt',
    complexity: 1,
    minutes: 60,
    output: 'Hồ sơ điện tử đã cập nhật',
    symbol: null,
    notes: ['Số hóa và cập nhật {n} hồ sơ {field}', 'Xử lý văn bản đến, cập nhật tiến độ {n} việc'],
  },
];
