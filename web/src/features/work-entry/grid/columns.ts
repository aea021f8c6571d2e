import { FIELDS, type FieldName } from '../line/refusals.ts';

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
  field === 'adHocBy' || field === 'line' ? 'work' : field;

/** The field that a press on a cell goes to. */
export const fieldOfColumn = (column: ColumnName): FieldName =>
  column === 'number' || column === 'actions' ? 'note' : column;

/** Where Enter goes on to: the next field that is needed and empty; undefined makes the next line. */
export function nextNeeded(
  after: FieldName,
  isMissing: (field: FieldName) => boolean,
): FieldName | undefined {
  const needed: FieldName[] = ['work', 'adHocBy', 'time'];
  return needed.find((field) => FIELDS.indexOf(field) > FIELDS.indexOf(after) && isMissing(field));
}
