import type { Row, Workbook, Worksheet } from 'exceljs';
import type { Cell, Column, ExportTable } from './export-table.ts';

const FORMATS: Record<Exclude<Column['kind'], 'text'>, string> = {
  whole: '#,##0',
  tenths: '#,##0.0',
  hundredths: '#,##0.00',
  halves: '#,##0.0',
};
const A4 = 9;
/** The height of a line of 12 points. */
const LINE_POINTS = 16;
const FONT = 'Times New Roman';
const LINE = { style: 'thin' as const };
const BOX = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** Text is always text: a value that begins with "=" never becomes a formula. */
function cellValue(cell: Cell, column: Column | undefined): string | number | null {
  if (cell === null) return null;
  return column?.kind === 'text' ? String(cell) : Number(cell);
}

function writeCells(row: Row, columns: Column[], isBold: boolean): void {
  row.font = { name: FONT, size: 12, bold: isBold };
  row.eachCell({ includeEmpty: true }, (cell, place) => {
    const column = columns[place - 2];
    cell.border = BOX;
    cell.alignment = { vertical: 'top', wrapText: true };
    if (column && column.kind !== 'text') cell.numFmt = FORMATS[column.kind];
    if (place === 1) cell.alignment = { vertical: 'top', horizontal: 'center' };
  });
}

/** How many lines a row takes where its texts are wrapped; programs that open it do not all work that out. */
function linesOf(cells: readonly (string | number | null)[], columns: readonly Column[]): number {
  const widths = columns.map(({ width }) => width);
  const lines = cells.map((cell, place) => Math.ceil((`${cell ?? ''}`.length * 1.1) / (widths[place] ?? 1)));
  return Math.max(1, ...lines);
}

function writeTitle(sheet: Worksheet, table: ExportTable, subtitle: string): void {
  const last = table.columns.length + 1;
  for (const [index, text] of [table.title, subtitle, ...table.notes].entries()) {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, last);
    row.font = { name: FONT, size: index === 0 ? 14 : 12, bold: index === 0, italic: index > 1 };
    row.alignment = { horizontal: 'center' };
  }
}

function writeHead(sheet: Worksheet, { columns }: ExportTable): number {
  const head = sheet.addRow(['STT', ...columns.map((column) => column.title)]);
  head.font = { name: FONT, size: 12, bold: true };
  head.height =
    LINE_POINTS *
    linesOf(
      columns.map(({ title }) => title),
      columns,
    );
  head.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  head.eachCell((cell) => {
    cell.border = BOX;
  });
  return head.number;
}

/** What a sheet is called, and what stands above its title. */
interface SheetOptions {
  name?: string;
  head?: (sheet: Worksheet) => void;
}

/** A table on a sheet of its own. Returns the sheet, for what stands beneath. */
export function writeTable(
  workbook: Workbook,
  table: ExportTable,
  subtitle: string,
  { name = 'Tổng hợp', head }: SheetOptions = {},
): Worksheet {
  const { columns, rows, total } = table;
  const sheet = workbook.addWorksheet(name);
  sheet.columns = [{ width: 6 }, ...columns.map(({ width }) => ({ width }))];
  head?.(sheet);
  writeTitle(sheet, table, subtitle);
  const headRow = writeHead(sheet, table);
  for (const [index, row] of rows.entries()) {
    const cells = row.map((cell, place) => cellValue(cell, columns[place]));
    const written = sheet.addRow([index + 1, ...cells]);
    written.height = LINE_POINTS * linesOf(cells, columns);
    writeCells(written, columns, false);
  }
  if (total) {
    const cells = total.map((cell, place) => cellValue(cell, columns[place]));
    writeCells(sheet.addRow([null, ...cells]), columns, true);
  }
  sheet.views = [{ state: 'frozen', ySplit: headRow, xSplit: 0 }];
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  };
  sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
  sheet.headerFooter.oddFooter = '&C&P/&N';
  return sheet;
}

/** The table as a workbook: merged title, STT, frozen head, landscape A4 with the head on every page. */
export async function workbookOf(table: ExportTable, subtitle: string): Promise<Uint8Array<ArrayBuffer>> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  writeTable(workbook, table, subtitle);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
