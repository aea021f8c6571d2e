import { ENTRY_STATES, POSITION_GROUPS, SECTORS, TASK_GROUPS } from '../words.ts';
import { type Guide, spelt } from './column-guide.ts';

const CODE = 'Mã ngắn, không đổi, dài nhất 60 ký tự.';
const HOURS = 'Số giờ như 1,5 hoặc 1:30.';
const YES = ['x'] as const;

const POSITIONS: Guide<'positions'> = {
  code: { example: 'CV-01', help: CODE },
  name: { example: 'Chuyên viên về tổ chức bộ máy', help: 'Tên vị trí việc làm.' },
  sector: { example: 'hành chính', help: 'Chọn một khu vực.', words: spelt(SECTORS) },
  group: {
    example: 'nghiệp vụ chuyên ngành',
    help: 'Chọn một nhóm vị trí.',
    words: spelt(POSITION_GROUPS),
  },
  rank: { example: 'Chuyên viên', help: 'Ngạch hoặc chức danh, có thể để trống.' },
};

const PRODUCTS: Guide<'products'> = {
  code: { example: 'TTR-01', help: CODE },
  name: { example: 'Tờ trình về tổ chức bộ máy', help: 'Tên sản phẩm, công việc.' },
  positionCode: { example: 'CV-01', help: 'Mã vị trí; để trống khi mọi vị trí dùng chung.' },
  measure: { example: 'văn bản', help: 'Đơn vị tính.' },
  complexityGroup: {
    example: '3',
    help: 'Nhóm phức tạp từ 1 đến 5.',
    words: ['1', '2', '3', '4', '5'],
  },
  pointsMilli: { example: '4,5', help: 'Điểm lớn hơn 0, nhiều nhất ba số sau dấu phẩy.' },
  standardMinutes: { example: '8', help: `${HOURS} Để trống khi chưa định mức.` },
  taskGroup: {
    example: 'C',
    help: 'A lãnh đạo, B dùng chung, C chuyên môn của cơ quan, D khác. Để trống: B khi dùng chung, C khi của vị trí.',
    words: spelt(TASK_GROUPS),
  },
  isStandard: { example: '', help: 'x cho một sản phẩm chuẩn của danh mục.', words: YES },
  isRepetitive: { example: '', help: 'x khi là việc lặp lại.', words: YES },
};

const ENTRIES: Guide<'entries'> = {
  cadreCode: { example: 'CB-0001', help: 'Mã cán bộ đã có trên Sổ Việc.' },
  workedOn: { example: '12/01/2024', help: 'Ngày làm việc dạng 31/01/2024, không ở sau hôm nay.' },
  productCode: { example: 'TTR-01', help: 'Mã sản phẩm của vị trí giữ ngày đó; để trống là việc phát sinh.' },
  note: { example: 'Soạn tờ trình sắp xếp phòng', help: 'Đã làm gì. Không nhập nội dung bí mật nhà nước.' },
  minutes: { example: '2,5', help: HOURS },
  outputName: { example: 'Tờ trình', help: 'Tên sản phẩm làm ra; để trống khi chưa có.' },
  quantity: { example: '1', help: 'Số lượng; để trống là 1.' },
  documentNumber: { example: '58/SNV-VP', help: 'Số, ký hiệu văn bản.' },
  state: {
    example: 'hoàn thành',
    help: 'Các dòng đang làm của một sản phẩm, tới dòng hoàn thành, là một việc nhiều ngày.',
    words: spelt(ENTRY_STATES),
  },
  enteredAt: { example: '12/01/2024 16:45', help: 'Lúc ghi dòng này; để trống khi không rõ.' },
  adHocBy: { example: '', help: 'Ai giao việc phát sinh.' },
  lineCode: { example: '', help: 'Mã riêng của dòng, để nạp lại thì sửa đúng dòng đó.' },
  isConfidential: {
    example: '',
    help: 'x cho việc mật: chỉ giữ mã sản phẩm, số giờ, số lượng; các cột nội dung để trống.',
    words: YES,
  },
  voucherCode: { example: '', help: 'Mã thủ trưởng xác nhận việc mật.' },
};

export const WORK_GUIDES = { positions: POSITIONS, products: PRODUCTS, entries: ENTRIES };
