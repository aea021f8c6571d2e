import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import { divideHalfUp } from '@so-viec/shared/decimal/decimal';
import type { ViewedLine, viewOfLines } from '../lines/lines.ts';
import type { viewOfDays } from '../views/days.ts';
import type { viewOfMissing } from '../views/missing.ts';
import type { viewOfPerson } from '../views/person.ts';
import { type Cell, type ExportTable, hours, numberColumn, textColumn, whole } from './export-table.ts';
import { nameOfRow } from './figure-tables.ts';

type Lines = Awaited<ReturnType<typeof viewOfLines>>;
type Missing = Awaited<ReturnType<typeof viewOfMissing>>;
type Days = Awaited<ReturnType<typeof viewOfDays>>;
type Person = Awaited<ReturnType<typeof viewOfPerson>>;

const DAY_STATES: Record<string, string> = {
  draft: 'nháp',
  submitted: 'đã trình',
  returned: 'bị trả lại',
  accepted: 'đã duyệt',
};

const onPages = ({ page, pages }: { page: number; pages: number }) =>
  pages > 1 ? [`Trang ${page} trong ${pages}.`] : [];

const CONFIDENTIAL = 'Việc mật';

function contentOf(line: ViewedLine): Cell[] {
  const kind = line.work ?? 'Việc phát sinh';
  const work = line.isConfidential ? `${CONFIDENTIAL}: ${kind}` : kind;
  const own = line.outputs.map((o) => (line.isConfidential ? CONFIDENTIAL : o.name));
  const names = [...own, ...(line.common ? [`${line.common} (chung)`] : [])].join('; ');
  const quantity = line.outputs.reduce((sum, o) => sum + o.quantity, 0);
  const numbers = line.outputs.map((o) => o.documentNumber).filter(Boolean);
  return [work, line.note, names, line.outputs.length > 0 ? whole(quantity) : null, numbers.join('; ')];
}

function stateOf(line: ViewedLine): string {
  const [output] = line.outputs;
  if (line.minutes !== null) return DAY_STATES[line.dayState ?? ''] ?? '';
  return output?.degree === null || output === undefined ? 'chờ xét' : `hoàn thành ${output.degree} %`;
}

export function linesTable(view: Lines): ExportTable {
  const amount = view.isOfOutputs ? [] : [numberColumn('Giờ', 'hundredths')];
  return {
    title: view.isOfOutputs ? 'Các sản phẩm' : 'Các dòng nhật ký',
    notes: onPages(view),
    columns: [
      textColumn('Ngày', 12),
      textColumn('Mã', 14),
      textColumn('Họ và tên', 26),
      textColumn('Đơn vị', 28),
      textColumn('Việc', 36),
      textColumn('Nội dung', 48),
      textColumn('Sản phẩm', 36),
      numberColumn('Số lượng'),
      textColumn('Số ký hiệu', 20),
      textColumn('Trạng thái', 16),
      ...amount,
    ],
    rows: view.rows.map((line) => [
      formatDay(line.workedOn),
      line.cadre.code,
      line.cadre.name,
      line.cadre.unitName,
      ...contentOf(line),
      stateOf(line),
      ...(line.minutes === null ? [] : [hours(line.minutes)]),
    ]),
    total: null,
  };
}

export function missingTable(view: Missing): ExportTable {
  return {
    title: 'Ngày chưa ghi',
    notes: onPages(view),
    columns: [
      textColumn('Mã', 14),
      textColumn('Họ và tên', 28),
      textColumn('Đơn vị', 36),
      numberColumn('Số ngày'),
      textColumn('Các ngày', 80),
    ],
    rows: view.rows.map((row) => [
      row.code,
      row.name,
      row.unitName,
      whole(row.count),
      row.days.map(formatDay).join(', '),
    ]),
    total: ['', 'Cộng', '', whole(view.daysMissing), ''],
  };
}

/** Hours per person per day of each cell; empty where nobody had that day. */
export function daysTable(view: Days): ExportTable {
  return {
    title: 'Đơn vị theo ngày, giờ/người/ngày',
    notes: ['Ô trống: không ai có ngày công.'],
    columns: [
      textColumn('Mã', 14),
      textColumn('Đơn vị', 36),
      ...view.days.map(({ day }) => numberColumn(day.slice(8), 'hundredths', 6)),
    ],
    rows: view.rows.map((row) => [
      row.code,
      nameOfRow(row),
      ...row.minutes.map((m, i) => divideHalfUp(m, (row.personDays[i] ?? 0) * 60, 2) ?? null),
    ]),
    total: null,
  };
}

export function personTable(view: Person): ExportTable {
  return {
    title: `Tháng của ${view.cadre.name}`,
    notes: [view.cadre.unitName, view.cadre.positionName],
    columns: [
      textColumn('Ngày', 12),
      textColumn('Trạng thái', 24),
      numberColumn('Giờ', 'hundredths'),
      numberColumn('Giờ chờ trình', 'hundredths'),
      numberColumn('Giờ được duyệt', 'hundredths'),
      numberColumn('Giờ không rõ sản phẩm', 'hundredths'),
      numberColumn('Sản phẩm đã nộp'),
      numberColumn('Sản phẩm được nhận'),
    ],
    rows: view.days.map((day) => [
      formatDay(day.day),
      day.isMissing ? 'chưa ghi' : day.states.map((state) => DAY_STATES[state] ?? '').join(', '),
      hours(day.minutes),
      hours(day.minutesWaiting),
      hours(day.minutesAccepted),
      hours(day.minutesWithoutOutput),
      whole(day.outputsDelivered),
      whole(day.outputsAccepted),
    ]),
    total: null,
  };
}
