import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { divideHalfUp, halvesToDecimal } from '@so-viec/shared/decimal/decimal';
import type { ReportContent, ReportPerson } from '@so-viec/shared/report/report-content';
import { periodName } from '@so-viec/shared/report/report-period';
import { basisOfFigures } from '@so-viec/shared/report/report-sentences';
import type { Row, Workbook, Worksheet } from 'exceljs';
import { personSums } from '../report-tables.ts';

const FONT = 'Times New Roman';
const LINE = { style: 'thin' as const };
const BOX = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const A4 = 9;
/** Two lines of a heading, in points: not every program grows a row to its text. */
const HEAD_HEIGHT = 34;
/** The foot is small: a line of it in points, and its letters in the width of a page. */
const FOOT = { size: 10, height: 14, letters: 125 };
const WIDTHS = [14, 11, 12, 12, 14, 11, 11, 11, 12, 12];
const HEADS = [
  ...['Tháng', 'Ngày công', 'Ngày phải làm', 'Giờ', 'Giờ/ngày phải làm', 'Ngày chưa ghi', 'Sản phẩm nộp'],
  ...['Sản phẩm nhận', 'Điểm sản phẩm', 'Điểm đánh giá'],
];

type Values = (string | number | null)[];
const numeric = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** A sheet on which each person has a printed page: to be handed out and signed. */
export function writePeoplePages(
  workbook: Workbook,
  name: string,
  content: ReportContent,
  people: readonly ReportPerson[],
): void {
  const sheet = workbook.addWorksheet(name);
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.pageSetup = {
    ...{ paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
  sheet.headerFooter.oddFooter = '&C&P/&N';
  for (const [index, person] of people.entries()) {
    const last = writePerson(sheet, content, person);
    if (index < people.length - 1) last.addPageBreak();
  }
}

function valuesOf(label: string, sums: ReturnType<typeof personSums>): Values {
  return [
    ...[label, sums.personDays, numeric(halvesToDecimal(sums.dutyHalves))],
    numeric(divideHalfUp(sums.minutes, 60, 2)),
    numeric(divideHalfUp(sums.minutesSoFar * 2, sums.dutyHalvesSoFar * 60, 2)),
    ...[sums.daysMissing, sums.outputsDelivered, sums.outputsAccepted],
    ...[numeric(divideHalfUp(sums.pointsMilli, 1000, 1)), numeric(sums.review)],
  ];
}

function writePerson(sheet: Worksheet, content: ReportContent, person: ReportPerson): Row {
  const wide = (text: string, look: { size: number; bold?: boolean; italic?: boolean }) => {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, WIDTHS.length);
    row.font = { name: FONT, ...look };
    row.alignment = { horizontal: look.bold ? 'center' : 'left', wrapText: true };
    return row;
  };
  wide(`KẾT QUẢ ${periodName(content.period).toLocaleUpperCase('vi')}`, { size: 14, bold: true });
  wide(`Họ và tên: ${person.name} (${person.code})`, { size: 13 });
  wide(`Vị trí việc làm: ${person.position}`, { size: 13 });
  wide(`Đơn vị: ${person.unit}`, { size: 13 });
  const boxed = (values: Values, bold: boolean) => {
    const row = sheet.addRow(values);
    row.font = { name: FONT, size: 12, bold };
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.border = BOX;
      cell.alignment = {
        horizontal: typeof cell.value === 'number' ? 'right' : 'center',
        vertical: 'middle',
        wrapText: true,
      };
      if (typeof cell.value === 'number') cell.numFmt = Number.isInteger(cell.value) ? '#,##0' : '#,##0.00';
    });
    return row;
  };
  sheet.addRow([]);
  boxed(HEADS, true).height = HEAD_HEIGHT;
  for (const [index, { month }] of content.months.entries()) {
    boxed(valuesOf(formatMonth(month), personSums(person.months.slice(index, index + 1))), false);
  }
  if (content.months.length > 1) boxed(valuesOf('Cộng', personSums(person.months)), true);
  sheet.addRow([]);
  const signed = sheet.addRow([]);
  signed.font = { name: FONT, size: 13, bold: true };
  signed.getCell(2).value = 'Người được thông báo';
  signed.getCell(8).value = 'Người đứng đầu đơn vị';
  for (let room = 0; room < 4; room++) sheet.addRow([]);
  for (const text of basisOfFigures(content)) {
    wide(text, { size: FOOT.size, italic: true }).height =
      FOOT.height * Math.ceil(text.length / FOOT.letters);
  }
  return sheet.addRow([]);
}
