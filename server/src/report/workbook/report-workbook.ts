import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { divideHalfUp, halvesToDecimal } from '@so-viec/shared/decimal/decimal';
import { shareOf } from '@so-viec/shared/decimal/shares';
import type { ReportContent, ReportPart, ReportPerson } from '@so-viec/shared/report/report-content';
import { periodName } from '@so-viec/shared/report/report-period';
import {
  basisOfFigures,
  perDayOf,
  provisionalMark,
  publishedSentence,
  runningNote,
} from '@so-viec/shared/report/report-sentences';
import { averagesOfPeriod, type ReportSums } from '@so-viec/shared/report/report-sums';
import { cutTo } from '@so-viec/shared/text/cut';
import type { Workbook, Worksheet } from 'exceljs';
import {
  type Cell,
  type ExportTable,
  hours,
  numberColumn,
  textColumn,
  whole,
} from '../../summary/export/export-table.ts';
import { overCells, overColumns, TIME_COLUMNS } from '../../summary/export/figure-columns.ts';
import { writeTable } from '../../summary/export/workbook.ts';
import type { WrittenReport } from '../report-paper.ts';
import { personSums } from '../report-tables.ts';
import { writePeoplePages } from './people-pages.ts';
import { writeSheetHead } from './sheet-head.ts';

const FONT = 'Times New Roman';
/** So much of a fingerprint tells one from another on paper; the first sheet has it whole. */
const PRINT_LENGTH = 16;

const WHOLE = 'Toàn bộ';
const TEXT_COLUMNS = [
  textColumn('Kỳ', 11),
  textColumn('Dòng', 10),
  textColumn('Mã', 14),
  textColumn('Đơn vị', 40),
];
const SUM_COLUMNS = [
  numberColumn('Số người'),
  ...TIME_COLUMNS,
  numberColumn('Sản phẩm đã nộp'),
  numberColumn('Sản phẩm được nhận'),
  numberColumn('Điểm sản phẩm', 'tenths'),
  numberColumn('Giờ không rõ sản phẩm (%)', 'tenths'),
];

function sumCells(sums: ReportSums): Cell[] {
  const averages = averagesOfPeriod(sums);
  return [
    whole(sums.headcount),
    whole(sums.personDays),
    averages.dutyDays,
    hours(sums.minutes),
    averages.perPersonMonth,
    averages.perPersonDay,
    averages.perDutyDay,
    shareOf(sums.daysLogged, sums.daysLogged + sums.daysMissing),
    whole(sums.daysMissing),
    whole(sums.outputsDelivered),
    whole(sums.outputsAccepted),
    divideHalfUp(sums.pointsMilli, 1000, 1) ?? null,
    shareOf(sums.minutesWithoutOutput, sums.minutes),
  ];
}

/** Months of a quarter, parts and their sum as one table, which each row says: the report as CSV, and the first sheet. */
export function reportTable(content: ReportContent): ExportTable {
  const { months, parts, total, period, partsAre } = content;
  const name = periodName(period);
  // As months are written: 03/2024, I/2024.
  const short = name.slice(name.indexOf(' ') + 1);
  const kind = partsAre === 'bodies' ? 'Cơ quan' : 'Đơn vị';
  const whole = content.unit?.name ?? WHOLE;
  const upTo = content.provisionalUpTo ?? undefined;
  const rowOf = (sums: ReportSums) => [...sumCells(sums), ...overCells(averagesOfPeriod(sums), upTo)];
  return {
    title: `Kết quả theo dõi thời gian làm việc và sản phẩm ${name}`,
    notes: [
      publishedSentence(period, total, content.provisionalUpTo, perDayOf(content)),
      runningNote(content),
    ].filter(Boolean),
    columns: [...TEXT_COLUMNS, ...SUM_COLUMNS, ...overColumns(upTo)],
    rows: [
      ...(months.length > 1 ? months : []).map(({ month, sums }) => [
        ...[formatMonth(month), 'Tháng', content.unit?.code ?? '', whole],
        ...rowOf(sums),
      ]),
      ...parts.map((part) => [
        ...[short, kind, part.code, part.name],
        ...(part.isFew ? rowOf(part.sums).map(() => null) : rowOf(part.sums)),
      ]),
    ],
    total: [short, 'Cộng', content.unit?.code ?? '', whole, ...rowOf(total)],
  };
}

function peopleTable(content: ReportContent, part: ReportPart, people: readonly ReportPerson[]): ExportTable {
  return {
    title: part.name,
    notes: [runningNote(content)].filter(Boolean),
    columns: [
      ...[textColumn('Mã', 14), textColumn('Họ và tên', 28), textColumn('Đơn vị', 30)],
      ...[
        textColumn('Vị trí việc làm', 30),
        numberColumn('Ngày công'),
        numberColumn('Ngày phải làm', 'halves'),
      ],
      ...[numberColumn('Giờ', 'hundredths', 12), numberColumn('Giờ/ngày phải làm', 'hundredths')],
      ...[numberColumn('Ngày chưa ghi'), numberColumn('Sản phẩm đã nộp'), numberColumn('Sản phẩm được nhận')],
      ...[numberColumn('Điểm sản phẩm', 'tenths'), numberColumn('Giờ không rõ sản phẩm', 'hundredths')],
      numberColumn('Điểm đánh giá', 'hundredths'),
    ],
    rows: people.map((person) => {
      const sums = personSums(person.months);
      return [
        ...[person.code, person.name, person.unit, person.position],
        ...[whole(sums.personDays), halvesToDecimal(sums.dutyHalves), hours(sums.minutes)],
        divideHalfUp(sums.minutesSoFar * 2, sums.dutyHalvesSoFar * 60, 2) ?? null,
        ...[whole(sums.daysMissing), whole(sums.outputsDelivered), whole(sums.outputsAccepted)],
        ...[
          divideHalfUp(sums.pointsMilli, 1000, 1) ?? null,
          hours(sums.minutesWithoutOutput),
          sums.review ?? null,
        ],
      ];
    }),
    total: null,
  };
}

/** Names of sheets: at most 31 characters, none twice, without what Excel refuses. */
function sheetNamer(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const clean =
      cutTo(
        name
          .replace(/[[\]:*?/\\']/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
        31,
      ) || 'Trang';
    let free = clean;
    for (let more = 2; taken.has(free.toLowerCase()); more++) free = `${cutTo(clean, 28)} ${more}`;
    taken.add(free.toLowerCase());
    return free;
  };
}

/** Who signs, under the table on the right, as office people have it. */
function writeSignature(sheet: Worksheet, columns: number, { content, words }: WrittenReport): void {
  const right = Math.max(2, columns - 4);
  sheet.addRow([]);
  for (const text of [...words.office.split('\n').filter(Boolean), '', '', '', words.signer]) {
    const row = sheet.addRow([]);
    row.getCell(right).value = text;
    row.getCell(right).font = { name: FONT, size: 13, bold: true };
    row.getCell(right).alignment = { horizontal: 'center' };
    sheet.mergeCells(row.number, right, row.number, columns + 1);
  }
  for (const text of basisOfFigures(content)) {
    const row = sheet.addRow([text]);
    row.font = { name: FONT, size: 10, italic: true };
  }
}

/** On each printed page of each sheet: that it is provisional, and which closings its figures rest on. */
function markPages(workbook: Workbook, content: ReportContent): void {
  const mark = provisionalMark(content);
  const closings = content.closings
    .map(({ month, edition, fingerprint }) => {
      const print = fingerprint.slice(0, PRINT_LENGTH);
      return `${formatMonth(month)} bản ${edition} ${print}…`;
    })
    .join('; ');
  for (const { headerFooter } of workbook.worksheets) {
    if (mark) headerFooter.oddHeader = `&C&"-,Bold"${mark}`;
    headerFooter.oddFooter = `&L&8${closings ? `Kỳ đã khóa: ${closings}` : ''}&R&P/&N`;
  }
}

/** The report as a workbook: the whole, then a sheet for each part with its people, or a printed page for each person. */
export async function reportWorkbook(report: WrittenReport, splits: 'parts' | 'people'): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const { content } = report;
  const nameSheet = sheetNamer();
  const name = periodName(content.period);
  const subtitle = [`Kỳ: ${name}`, provisionalMark(content)].filter(Boolean).join('. ');
  if (splits === 'parts') {
    const table = reportTable(content);
    const about = `Đơn vị: ${content.unit?.name ?? WHOLE}. ${subtitle}`;
    const head = (sheet: Worksheet) =>
      writeSheetHead(sheet, report, { left: TEXT_COLUMNS.length + 1, all: table.columns.length + 1 });
    const sheet = writeTable(workbook, table, about, { name: nameSheet('Tổng hợp'), head });
    writeSignature(sheet, table.columns.length, report);
  }
  const byPart = Map.groupBy(content.people, ({ part }) => part);
  for (const [index, part] of content.parts.entries()) {
    const people = byPart.get(index) ?? [];
    if (people.length === 0) continue;
    if (splits === 'people') writePeoplePages(workbook, nameSheet(part.name), content, people);
    else writeTable(workbook, peopleTable(content, part, people), subtitle, { name: nameSheet(part.name) });
  }
  markPages(workbook, content);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
