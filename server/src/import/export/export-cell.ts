import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { divideHalfUp } from '@so-viec/shared/decimal/decimal';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import type { ColumnKey } from '@so-viec/shared/import/column';
import type { TableKind } from '@so-viec/shared/import/import-row';

/** A cell as it is exported: text, a number, a day, an instant (UTC). Empty text is an empty cell. */
export type ExportCell = string | number | { on: CivilDay } | { at: string };
export type ExportRow<K extends TableKind> = Readonly<Record<ColumnKey<K>, ExportCell>>;

/** The longest time that is read from a clock like "99:59". */
const LONGEST_CLOCK = 99 * 60 + 59;
const QUARTER = 15;

export const dayCell = (on: CivilDay | null): ExportCell => (on === null ? '' : { on });
export const instantCell = (at: string | null): ExportCell => (at === null ? '' : { at });
export const yesCell = (value: boolean): ExportCell => (value ? 'x' : '');

/** Which half of a day; "x" is the morning, as every half day was before its half was kept. */
export const halfCell = (half: string | null): string =>
  half === null ? '' : half === 'afternoon' ? 'chiều' : 'x';

/** Minutes as hours that are read back to the same minute: 7,5, or 1:40 where no decimal is exact. */
export function hoursCell(minutes: number | null): ExportCell {
  if (minutes === null) return '';
  if (minutes % QUARTER === 0) return minutes / 60;
  return minutes <= LONGEST_CLOCK ? formatMinutes(minutes) : Number(divideHalfUp(minutes, 60, 4));
}

/** Thousandths as a number. */
export const milliCell = (milli: number): ExportCell => milli / 1000;
