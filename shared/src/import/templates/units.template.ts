import { column, type Template } from '../column.ts';
import { day } from '../read/read-day.ts';
import { code, filled, line, NAME_LIMIT, orElse, word } from '../read/read-text.ts';
import { BLOCKS, UNIT_LEVELS } from '../words.ts';

export const UNITS: Template<'units'> = {
  code: column('Mã đơn vị', filled(code)),
  name: column('Tên đơn vị', filled(line(NAME_LIMIT))),
  parentCode: column('Mã đơn vị cấp trên', code),
  block: column('Khối', filled(word(BLOCKS))),
  level: column('Cấp', filled(word(UNIT_LEVELS))),
  fromOn: column('Từ ngày', filled(day)),
  toOn: column('Đến ngày', orElse(day, null)),
};
