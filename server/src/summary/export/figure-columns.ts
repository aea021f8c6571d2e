import { type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { FigureSums, Figures } from '@so-viec/shared/summary/figures.rules';
import { averagesOf, type RowSums } from '@so-viec/shared/summary/row-sums.rules';
import { type Cell, type Column, hours, numberColumn, share, textColumn, whole } from './export-table.ts';

/** Days, hours and what was logged, as every list and report names them. */
export const TIME_COLUMNS: Column[] = [
  numberColumn('Ngày công'),
  numberColumn('Ngày phải làm', 'halves'),
  numberColumn('Giờ', 'hundredths', 12),
  numberColumn('Giờ/người/tháng', 'hundredths'),
  numberColumn('Giờ/người/ngày', 'hundredths'),
  numberColumn('Giờ/ngày phải làm', 'hundredths'),
  numberColumn('Tỷ lệ ghi (%)', 'tenths'),
  numberColumn('Ngày chưa ghi'),
];

/** The columns that units and people have in common, as the page shows them, with what they are divided by. */
export const FIGURE_COLUMNS: Column[] = [
  ...TIME_COLUMNS,
  numberColumn('Sản phẩm được nhận'),
  numberColumn('Sản phẩm đã nộp'),
  numberColumn('Giờ không rõ sản phẩm', 'hundredths'),
  numberColumn('Giờ không rõ sản phẩm (%)', 'tenths'),
];

export function figureCells(sums: RowSums): Cell[] {
  const averages = averagesOf(sums);
  return [
    whole(sums.personDays),
    averages.dutyDays,
    hours(sums.minutes),
    averages.hoursPerPersonMonth,
    averages.hoursPerPersonDay,
    averages.hoursPerDutyDay,
    share(sums.daysLogged, sums.daysLogged + sums.daysMissing),
    whole(sums.daysMissing),
    whole(sums.outputsAccepted),
    whole(sums.outputsDelivered),
    hours(sums.minutesWithoutOutput),
    share(sums.minutesWithoutOutput, sums.minutes),
  ];
}

/** Of a running month: what the averages of its days are made of, and up to when; none of other months. */
export function overColumns(upTo: CivilDay | undefined): Column[] {
  if (upTo === undefined) return [];
  return [
    numberColumn('Giờ các ngày đã qua', 'hundredths', 12),
    numberColumn('Ngày công đã qua'),
    numberColumn('Ngày phải làm đã qua', 'halves'),
    textColumn('Tạm tính đến ngày', 13),
  ];
}

export function overCells({ over }: Pick<Figures, 'over'>, upTo: CivilDay | undefined): Cell[] {
  if (upTo === undefined) return [];
  return [hours(over.minutes), whole(over.personDays), over.dutyDays, formatDay(upTo)];
}

/** People come first in a table of units. */
export const UNIT_COLUMNS: Column[] = [
  numberColumn('Số người'),
  numberColumn('Người đã ghi'),
  ...FIGURE_COLUMNS,
];

export function unitCells(sums: FigureSums): Cell[] {
  return [whole(sums.headcount), whole(sums.cadresLogged), ...figureCells(sums)];
}
