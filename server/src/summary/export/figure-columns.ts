import { type FigureSums, figuresOf } from '@so-viec/shared/summary/figures.rules';
import { type Cell, type Column, hours, numberColumn, share, whole } from './export-table.ts';

/** The columns that units and people have in common, as the page shows them, with what they are divided by. */
export const FIGURE_COLUMNS: Column[] = [
  numberColumn('Số người'),
  numberColumn('Ngày công'),
  numberColumn('Ngày phải làm', 'halves'),
  numberColumn('Giờ', 'hundredths', 12),
  numberColumn('Giờ/người/tháng', 'hundredths'),
  numberColumn('Giờ/người/ngày', 'hundredths'),
  numberColumn('Giờ/ngày phải làm', 'hundredths'),
  numberColumn('Người đã ghi'),
  numberColumn('Tỷ lệ ghi (%)', 'tenths'),
  numberColumn('Ngày chưa ghi'),
  numberColumn('Sản phẩm đã nộp'),
  numberColumn('Sản phẩm được nhận'),
  numberColumn('Giờ không rõ sản phẩm', 'hundredths'),
  numberColumn('Giờ không rõ sản phẩm (%)', 'tenths'),
];

export function figureCells(sums: FigureSums): Cell[] {
  const figures = figuresOf(sums);
  return [
    whole(sums.headcount),
    whole(sums.personDays),
    figures.dutyDays,
    hours(sums.minutes),
    figures.hoursPerPersonMonth,
    figures.hoursPerPersonDay,
    figures.hoursPerDutyDay,
    whole(sums.cadresLogged),
    share(sums.daysLogged, sums.daysLogged + sums.daysMissing),
    whole(sums.daysMissing),
    whole(sums.outputsDelivered),
    whole(sums.outputsAccepted),
    hours(sums.minutesWithoutOutput),
    share(sums.minutesWithoutOutput, sums.minutes),
  ];
}
