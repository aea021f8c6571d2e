import type { LeaveHalf } from '../../leave/leave.rules.ts';
import { type Cell, isRefused, type Reading } from '../cell.ts';
import { column, type Template } from '../column.ts';
import { day } from '../read/read-day.ts';
import { code, filled, word, yesNo } from '../read/read-text.ts';
import { HALF_WORDS, LEAVE_WORDS } from '../words.ts';

const half = word(HALF_WORDS);
const isHalf = yesNo(false);

/** "sáng", "chiều", or "x" for a half day whose half is not said. */
function halfDay(cell: Cell): Reading<LeaveHalf | boolean> {
  const said = half(cell);
  if (!isRefused(said)) return said;
  const isSome = isHalf(cell);
  return isRefused(isSome) ? { ...isSome, code: 'bad-half-day' } : isSome;
}

export const LEAVE: Template<'leave'> = {
  cadreCode: column('Mã cán bộ', filled(code)),
  fromOn: column('Từ ngày', filled(day)),
  toOn: column('Đến ngày', filled(day)),
  kind: column('Loại', filled(word(LEAVE_WORDS))),
  isHalf: column('Nửa ngày', halfDay),
};
