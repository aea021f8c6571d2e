import { ASSIGNMENT_WORDS, BLOCKS, CADRE_KINDS, LEAVE_WORDS, UNIT_LEVELS } from '../words.ts';
import { type Guide, spelt } from './column-guide.ts';

const CODE = 'Mã ngắn, không đổi, dài nhất 60 ký tự.';
const DAY = 'Ngày dạng 31/01/2024.';
const FROM = `${DAY} Ngày đầu tiên có hiệu lực.`;
const TO = `${DAY} Ngày cuối cùng; để trống khi còn hiệu lực.`;

const UNITS: Guide<'units'> = {
  code: { example: 'SNV-VP', help: CODE },
  name: { example: 'Văn phòng Sở Nội vụ', help: 'Tên đầy đủ, dài nhất 200 ký tự.' },
  parentCode: {
    example: 'SNV',
    help: 'Mã của đơn vị ở ngay trên; để trống cho đơn vị cao nhất.',
  },
  block: { example: 'Chính quyền', help: 'Chọn một khối.', words: spelt(BLOCKS) },
  level: {
    example: 'phòng',
    help: 'Chọn một cấp. Tất cả trừ phòng đều là cơ quan.',
    words: spelt(UNIT_LEVELS),
  },
  fromOn: { example: '01/01/2024', help: FROM },
  toOn: { example: '', help: TO },
};

const CADRES: Guide<'cadres'> = {
  code: { example: 'CB-0001', help: CODE },
  fullName: { example: 'Trần Thị Thu Hà', help: 'Họ, đệm, tên có dấu.' },
  kind: { example: 'công chức', help: 'Chọn một loại.', words: spelt(CADRE_KINDS) },
  unitCode: { example: 'SNV-VP', help: 'Mã đơn vị đã có trên Sổ Việc.' },
  positionCode: { example: 'CV-01', help: 'Mã vị trí đã có trên Sổ Việc.' },
  title: {
    example: 'Chuyên viên',
    help: 'Bắt đầu bằng Trưởng, Giám đốc, Chánh, Chủ tịch, Bí thư là người đứng đầu; bằng Phó là cấp phó.',
  },
  fromOn: { example: '01/01/2024', help: FROM },
  toOn: { example: '', help: TO },
  username: {
    example: 'ha.ttt',
    help: 'Chữ thường không dấu, số, dấu chấm. Để trống khi chưa cấp tài khoản.',
  },
  email: { example: '', help: 'Địa chỉ thư công vụ, có thể để trống.' },
  assignmentKind: {
    example: 'chính',
    help: 'Để trống là bố trí chính.',
    words: spelt(ASSIGNMENT_WORDS),
  },
  dailyMinutes: { example: '8', help: 'Số giờ một ngày như 8, 7,5 hoặc 7:30. Để trống là 8.' },
  hasDutyToLog: {
    example: 'x',
    help: 'x là phải ghi nhật ký, không là không phải ghi. Để trống là phải ghi.',
    words: ['x', 'không'],
  },
};

const LEAVE: Guide<'leave'> = {
  cadreCode: { example: 'CB-0001', help: 'Mã cán bộ đã có trên Sổ Việc.' },
  fromOn: { example: '10/01/2024', help: `${DAY} Ngày nghỉ đầu tiên.` },
  toOn: { example: '10/01/2024', help: `${DAY} Ngày nghỉ cuối cùng.` },
  kind: {
    example: 'nghỉ phép',
    help: 'Chọn một loại. Không ghi bệnh hay lý do riêng.',
    words: spelt(LEAVE_WORDS),
  },
  isHalf: {
    example: '',
    help: 'sáng hoặc chiều khi nghỉ nửa ngày; x là buổi sáng, hoặc buổi còn lại khi buổi sáng đã có.',
    words: ['x', 'sáng', 'chiều'],
  },
};

export const ORGANISATION_GUIDES = { units: UNITS, cadres: CADRES, leave: LEAVE };
