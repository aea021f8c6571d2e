import { column, type Template } from '../column.ts';
import { code, filled, line, NAME_LIMIT, word } from '../read/read-text.ts';
import { POSITION_GROUPS, SECTORS } from '../words.ts';

export const POSITIONS: Template<'positions'> = {
  code: column('Mã vị trí', filled(code)),
  name: column('Tên vị trí', filled(line(NAME_LIMIT))),
  sector: column('Khu vực', filled(word(SECTORS))),
  group: column('Nhóm', filled(word(POSITION_GROUPS))),
  rank: column('Ngạch', line(NAME_LIMIT)),
};
