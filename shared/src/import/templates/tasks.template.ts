import { MOST_QUANTITY, TASK_TEXT_LIMIT, TASK_TITLE_LIMIT } from '../../task/task.schema.ts';
import { column, optional, type Template } from '../column.ts';
import { day } from '../read/read-day.ts';
import { thousandths, whole } from '../read/read-number.ts';
import { code, filled, line, NAME_LIMIT, orElse, text } from '../read/read-text.ts';

const MOST_COEFFICIENT = 999.999;

export const TASKS: Template<'tasks'> = {
  cadreCode: column('Mã cán bộ', filled(code)),
  fullName: optional('Họ và tên', line(NAME_LIMIT)),
  productCode: column('Mã sản phẩm', code),
  title: optional('Nội dung', line(TASK_TITLE_LIMIT)),
  quantity: column('Số lượng', filled(whole(1, MOST_QUANTITY))),
  dueOn: column('Hạn', orElse(day, null)),
  quality: optional('Yêu cầu', text(TASK_TEXT_LIMIT)),
  coefficientMilli: optional('Hệ số', orElse(thousandths(0.001, MOST_COEFFICIENT), null)),
};
