import { OUTPUT_NAME_LIMIT } from '../../work-entry/work-entry.limits.ts';
import { column, optional, type Template } from '../column.ts';
import { complexityGroup, hours, thousandths } from '../read/read-number.ts';
import { code, filled, line, NAME_LIMIT, orElse, word, yesNo } from '../read/read-text.ts';
import { TASK_GROUPS } from '../words.ts';

/** A product may take weeks; its points are a number people compare, not a budget. */
const MOST_HOURS = 2000;
const MOST_POINTS = 100_000;

export const PRODUCTS: Template<'products'> = {
  code: column('Mã sản phẩm', filled(code)),
  name: column('Tên sản phẩm', filled(line(OUTPUT_NAME_LIMIT))),
  positionCode: column('Mã vị trí', code),
  measure: column('Đơn vị tính', line(NAME_LIMIT)),
  complexityGroup: column('Nhóm phức tạp', filled(complexityGroup)),
  pointsMilli: column('Điểm', filled(thousandths(0.001, MOST_POINTS))),
  standardMinutes: column('Giờ định mức', orElse(hours(MOST_HOURS), null)),
  taskGroup: optional('Nhóm việc', orElse(word(TASK_GROUPS), null)),
  isStandard: optional('Sản phẩm chuẩn', yesNo(false)),
  isRepetitive: optional('Lặp lại', yesNo(false)),
};
