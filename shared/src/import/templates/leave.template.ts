import { column, type Template } from '../column.ts';
import { day } from '../read-day.ts';
import { code, filled, word, yesNo } from '../read-text.ts';
import { LEAVE_WORDS } from '../words.ts';

export const LEAVE: Template<'leave'> = {
  cadreCode: column('Mã cán bộ', filled(code)),
  fromOn: column('Từ ngày', filled(day)),
  toOn: column('Đến ngày', filled(day)),
  kind: column('Loại', filled(word(LEAVE_WORDS))),
  isHalf: column('Nửa ngày', yesNo(false)),
};
