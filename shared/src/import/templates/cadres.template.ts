import { column, optional, type Template } from '../column.ts';
import { day } from '../read/read-day.ts';
import { hours } from '../read/read-number.ts';
import { code, email, filled, line, NAME_LIMIT, orElse, username, word, yesNo } from '../read/read-text.ts';
import { ASSIGNMENT_WORDS, CADRE_KINDS } from '../words.ts';

const STANDARD_MINUTES = 480;

export const CADRES: Template<'cadres'> = {
  code: column('Mã cán bộ', filled(code)),
  fullName: column('Họ và tên', filled(line(NAME_LIMIT))),
  kind: column('Loại', filled(word(CADRE_KINDS))),
  unitCode: column('Mã đơn vị', filled(code)),
  positionCode: column('Mã vị trí', filled(code)),
  title: column('Chức vụ', line(NAME_LIMIT)),
  fromOn: column('Từ ngày', filled(day)),
  toOn: column('Đến ngày', orElse(day, null)),
  username: column('Tên đăng nhập', username),
  email: column('Thư điện tử', email),
  assignmentKind: optional('Loại bố trí', orElse(word(ASSIGNMENT_WORDS), 'primary')),
  dailyMinutes: optional('Giờ chuẩn', orElse(hours(24), STANDARD_MINUTES)),
  hasDutyToLog: optional('Phải ghi', yesNo(true)),
};
