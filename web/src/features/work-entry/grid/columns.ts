import type { FieldName } from '../line/refusals.ts';

/** The columns of the table; `number` and `actions` hold no field. */
export const COLUMNS = [
  'number',
  'work',
  'note',
  'time',
  'outputName',
  'quantity',
  'documentNumber',
  'state',
  'actions',
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** The column in which a field stands; who asked for ad hoc work stands below the work. */
export const columnOf = (field: FieldName | 'line'): ColumnName =>
  field === 'adHocBy' || field === 'voucher' || field === 'line' ? 'work' : field;

/** The field that a press on a cell goes to. */
export const fieldOfColumn = (column: ColumnName): FieldName =>
  column === 'number' || column === 'actions' ? 'note' : column;

/** Enter goes through a line in one order, whatever is filled: who asked (ad hoc work), what was done, time, what came out; a confidential one has no words. */
export function nextField(
  after: FieldName,
  { isAdHoc, isSecret }: { isAdHoc: boolean; isSecret: boolean },
): FieldName | undefined {
  const ofSecret: FieldName[] = ['work', 'voucher', 'time', 'quantity'];
  const ofOpen: FieldName[] = [
    'work',
    ...(isAdHoc ? (['adHocBy'] as const) : []),
    'note',
    'time',
    'outputName',
  ];
  const order = isSecret ? ofSecret : ofOpen;
  const at = order.indexOf(after);
  return at < 0 ? undefined : order[at + 1];
}
