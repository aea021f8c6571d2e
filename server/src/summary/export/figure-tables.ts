import { type CivilDay, formatMonth, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { cutOffOf } from '@so-viec/shared/summary/cut-off.rules';
import { averagesOf } from '@so-viec/shared/summary/row-sums.rules';
import type { viewOfPeople } from '../views/people.ts';
import type { viewOfTrend } from '../views/trend.ts';
import type { viewOfUnits } from '../views/units.ts';
import type { viewOfYear } from '../views/year.ts';
import { type ExportTable, hours, numberColumn, textColumn, whole } from './export-table.ts';
import { FEW_LEFT_OUT } from './few-words.ts';
import {
  FIGURE_COLUMNS,
  figureCells,
  overCells,
  overColumns,
  UNIT_COLUMNS,
  unitCells,
} from './figure-columns.ts';

type Units = Awaited<ReturnType<typeof viewOfUnits>>;
type People = Awaited<ReturnType<typeof viewOfPeople>>;
type Year = Awaited<ReturnType<typeof viewOfYear>>;
type Trend = Awaited<ReturnType<typeof viewOfTrend>>;

const BLOCK_NAMES: Record<string, string> = {
  party: 'Đảng',
  front: 'Mặt trận',
  government: 'Chính quyền',
  service: 'Sự nghiệp',
};

export function unitsTable(view: Units, upTo: CivilDay | undefined): ExportTable {
  return {
    title: 'Tổng hợp theo đơn vị',
    notes: ['Mỗi người tính một lần ở dòng cộng, dù làm việc ở nhiều đơn vị.'],
    columns: [
      textColumn('Mã', 14),
      textColumn('Đơn vị', 36),
      textColumn('Khối', 14),
      ...UNIT_COLUMNS,
      ...overColumns(upTo),
    ],
    rows: view.rows.map((row) => [
      row.code,
      nameOfRow(row),
      BLOCK_NAMES[row.block ?? ''] ?? '',
      ...unitCells(row),
      ...overCells(averagesOf(row), upTo),
    ]),
    total: ['', 'Cộng', '', ...unitCells(view.total), ...overCells(averagesOf(view.total), upTo)],
  };
}

/** What a line of units is called in a file. */
export const nameOfRow = ({
  name,
  reach,
  isFew,
}: Pick<Units['rows'][number], 'name' | 'reach' | 'isFew'>): string =>
  [name, reach === 'own' && '(trực thuộc)', isFew && `(${FEW_LEFT_OUT})`].filter(Boolean).join(' ');

export function peopleTable(view: People, upTo: CivilDay | undefined): ExportTable {
  const names = [textColumn('Mã', 14), textColumn('Họ và tên', 28)];
  const places = [textColumn('Đơn vị', 32), textColumn('Vị trí việc làm', 32)];
  return {
    title: 'Tổng hợp theo người',
    notes: view.pages > 1 ? [`Trang ${view.page} trong ${view.pages}, ${view.count} người.`] : [],
    columns: [...names, ...places, ...FIGURE_COLUMNS, ...overColumns(upTo)],
    rows: view.rows.map((row) => [
      row.code,
      row.name,
      view.units[row.unit] ?? '',
      view.positions[row.position] ?? '',
      ...figureCells(row),
      ...overCells(averagesOf(row), upTo),
    ]),
    total: ['', 'Cộng', '', '', ...figureCells(view.total), ...overCells(averagesOf(view.total), upTo)],
  };
}

export function yearTable(view: Year): ExportTable {
  const [first = '', last = ''] = [view.months[0], view.months.at(-1)];
  const page = `Trang ${view.page} trong ${view.pages}, ${view.count} người.`;
  return {
    title: 'Giờ 12 tháng theo người',
    notes: [
      `Từ tháng ${formatMonth(first)} đến tháng ${formatMonth(last)}, giờ của các ngày đã trình hoặc đã duyệt.`,
      ...(view.pages > 1 ? [page] : []),
    ],
    columns: [
      textColumn('Mã', 14),
      textColumn('Họ và tên', 28),
      textColumn('Đơn vị', 32),
      textColumn('Vị trí việc làm', 32),
      ...view.months.map((month) => numberColumn(formatMonth(month), 'hundredths', 10)),
      numberColumn('Cộng', 'hundredths', 12),
    ],
    rows: view.rows.map((row) => [
      ...[row.code, row.name, row.unitName, row.positionName],
      ...row.minutes.map(hours),
      hours(row.total),
    ]),
    total: [
      ...['', 'Cộng', '', ''],
      ...view.totals.map(hours),
      hours(view.totals.reduce((sum, minutes) => sum + minutes, 0)),
    ],
  };
}

export function trendTable(view: Trend, today: CivilDay): ExportTable {
  const upTo = cutOffOf(monthOf(today), today);
  const isShown = view.months.some(({ month }) => month === monthOf(today)) ? upTo : undefined;
  return {
    title: 'Tổng hợp theo tháng',
    notes: [],
    columns: [
      textColumn('Tháng', 12),
      numberColumn('Số người'),
      numberColumn('Ngày làm việc'),
      numberColumn('Ngày công'),
      numberColumn('Ngày phải làm', 'halves'),
      numberColumn('Giờ', 'hundredths', 12),
      numberColumn('Giờ/người/tháng', 'hundredths'),
      numberColumn('Giờ/người/ngày', 'hundredths'),
      numberColumn('Giờ/ngày phải làm', 'hundredths'),
      numberColumn('Sản phẩm đã nộp'),
      numberColumn('Sản phẩm được nhận'),
      ...overColumns(isShown),
    ],
    rows: view.months.map((month) => [
      formatMonth(month.month),
      whole(month.headcount),
      whole(month.workingDays),
      whole(month.personDays),
      month.dutyDays,
      hours(month.minutes),
      month.hoursPerPersonMonth,
      month.hoursPerPersonDay,
      month.hoursPerDutyDay,
      whole(month.outputsDelivered),
      whole(month.outputsAccepted),
      ...(month.month === monthOf(today) ? overCells(month, isShown) : overColumns(isShown).map(() => null)),
    ]),
    total: null,
  };
}
