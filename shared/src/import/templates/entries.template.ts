import {
  ASKER_LIMIT,
  DOCUMENT_NUMBER_LIMIT,
  LARGEST_QUANTITY,
  NOTE_LIMIT,
  OUTPUT_NAME_LIMIT,
} from '../../work-entry/work-entry.limits.ts';
import { column, optional, type Template } from '../column.ts';
import { day, instant } from '../read/read-day.ts';
import { hours, whole } from '../read/read-number.ts';
import { code, filled, line, orElse, text, word, yesNo } from '../read/read-text.ts';
import { ENTRY_STATES } from '../words.ts';

export const ENTRIES: Template<'entries'> = {
  cadreCode: column('Mã cán bộ', filled(code)),
  workedOn: column('Ngày', filled(day)),
  productCode: column('Mã sản phẩm', code),
  note: column('Nội dung', text(NOTE_LIMIT)),
  minutes: column('Số giờ', filled(hours(24))),
  outputName: column('Sản phẩm', line(OUTPUT_NAME_LIMIT)),
  quantity: column('Số lượng', orElse(whole(0, LARGEST_QUANTITY), 1)),
  documentNumber: column('Số ký hiệu', line(DOCUMENT_NUMBER_LIMIT)),
  state: column('Trạng thái', filled(word(ENTRY_STATES))),
  enteredAt: column('Thời điểm ghi', instant),
  adHocBy: optional('Người giao', line(ASKER_LIMIT)),
  lineCode: optional('Mã dòng', line(100)),
  isConfidential: optional('Việc mật', yesNo(false)),
  voucherCode: optional('Người xác nhận', code),
};
