import type { Imported } from './imported.ts';

export const ENTRY_HEADER =
  'Mã cán bộ;Ngày;Mã sản phẩm;Nội dung;Số giờ;Sản phẩm;Số lượng;Số ký hiệu;Trạng thái;Thời điểm ghi;Người giao;Mã dòng';

interface Said {
  who: string;
  on: string;
  product: string;
  note: string;
  hours: string;
  output: string;
  quantity: string;
  number: string;
  state: string;
  at: string;
  by: string;
  code: string;
}

const USUAL: Said = {
  who: 'HA',
  on: '12/01/2024',
  product: 'TTR',
  note: 'Soạn tờ trình',
  hours: '2',
  output: '',
  quantity: '',
  number: '',
  state: 'hoàn thành',
  at: '',
  by: '',
  code: '',
};

/** A line of an entries file that says what is usual but for `other`. */
export function lineOf(other: Partial<Said> = {}): string {
  return Object.values({ ...USUAL, ...other }).join(';');
}

export function loadEntries(imported: Imported, ...lines: Partial<Said>[]) {
  return imported.load('entries', [ENTRY_HEADER, ...lines.map(lineOf)].join('\n'));
}

/** All lines in the order of their days, with what they refer to. */
export function storedLines({ db }: Imported) {
  return db
    .selectFrom('work_entry as e')
    .innerJoin('cadre as c', 'c.id', 'e.cadreId')
    .innerJoin('unit as u', 'u.id', 'e.unitId')
    .innerJoin('position as p', 'p.id', 'e.positionId')
    .selectAll('e')
    .select(['c.code as who', 'u.code as unit', 'p.code as position'])
    .orderBy('e.workedOn')
    .orderBy('c.code')
    .orderBy('e.ordinal')
    .execute();
}

export function storedOutputs({ db }: Imported) {
  return db.selectFrom('output').selectAll().orderBy('name').execute();
}

export function storedTasks({ db }: Imported) {
  return db.selectFrom('task').selectAll().orderBy('openedOn').orderBy('title').execute();
}

/** Every row of every table that an import of entries may write, for comparing before with after. */
export async function snapshot({ db }: Imported): Promise<unknown[]> {
  const tables = ['work_day', 'day_step', 'task', 'work_entry', 'work_entry_revision', 'output'] as const;
  const more = [
    'output_check',
    'audit_event',
    'change_counter',
    'cadre_month',
    'cadre_day',
    'output_entry',
  ] as const;
  const all: unknown[] = [];
  for (const table of [...tables, ...more]) {
    const rows = await db.selectFrom(table).selectAll().execute();
    all.push([table, rows.map((row) => JSON.stringify(row)).sort()]);
  }
  return all;
}
