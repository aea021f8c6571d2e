import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { KIND_GUIDES } from '@so-viec/shared/import/guide/guide';
import { EXAMPLE_MARK } from '@so-viec/shared/import/guide/marks';
import { columnsOf } from '@so-viec/shared/import/header';
import type { TableKind } from '@so-viec/shared/import/import-row';
import type { stream, Workbook, Worksheet } from 'exceljs';
import type { ExportCell, ExportRow } from './export-cell.ts';
import { addLists, writeGuideSheets } from './guide-sheets.ts';
import { localClock } from './local-clock.ts';
import { pause } from './pause.ts';

const FONT = { name: 'Times New Roman', size: 12 };
const DAY_FORMAT = 'dd/mm/yyyy';
const CLOCK_FORMAT = 'dd/mm/yyyy hh:mm';
/** Excel must not turn a day that is typed into another one: in a template days stay as typed. */
const AS_TYPED = '@';
const DAYS = new Set(['fromOn', 'toOn', 'workedOn']);

type Rows<K extends TableKind> = AsyncIterable<ExportRow<K>> | Iterable<ExportRow<K>>;

/** Rows in the kind's template, with its lists and the sheets that explain it; without rows the empty template. `more` adds sheets. */
export async function writeWorkbook<K extends TableKind>(
  kind: K,
  rows: Rows<K> | undefined,
  more: (workbook: Workbook) => void = () => undefined,
): Promise<{ content: Buffer; count: number }> {
  const { default: exceljs } = await import('exceljs');
  const out = new PassThrough();
  const read = buffer(out);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
  const count = await writeData(workbook, kind, rows);
  writeGuideSheets(workbook as unknown as Workbook, kind);
  more(workbook as unknown as Workbook);
  await workbook.commit();
  return { content: await read, count };
}

async function writeData<K extends TableKind>(
  workbook: stream.xlsx.WorkbookWriter,
  kind: K,
  rows: Rows<K> | undefined,
): Promise<number> {
  const columns = columnsOf(kind);
  const sheet = workbook.addWorksheet(KIND_GUIDES[kind].name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [
    { width: 8 },
    ...columns.map(([key]) => ({
      width: widthOf(key),
      style: { numFmt: formatOf(key, rows === undefined) },
    })),
  ];
  writeHead(
    sheet,
    columns.map(([, { header }]) => header),
  );
  let count = 0;
  if (rows === undefined) writeExample(sheet, kind);
  else {
    for await (const row of rows) {
      const cells: Readonly<Record<string, ExportCell>> = row;
      sheet.addRow([++count, ...columns.map(([key]) => sheetValue(cells[key] ?? ''))]).commit();
      await pause(count);
    }
  }
  addLists(sheet, kind, count);
  sheet.commit();
  return count;
}

/** Text is always text: a value that begins with "=" never becomes a formula. */
function sheetValue(cell: ExportCell): string | number | Date | null {
  if (typeof cell !== 'object') return cell === '' ? null : cell;
  return 'on' in cell ? new Date(`${cell.on}T00:00:00Z`) : localClock(cell.at).asUtc;
}

function writeHead(sheet: Worksheet, headers: readonly string[]): void {
  const head = sheet.addRow(['STT', ...headers]);
  head.font = { ...FONT, bold: true };
  head.alignment = { vertical: 'middle', wrapText: true };
  head.eachCell((cell) => {
    cell.numFmt = AS_TYPED;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFECE7' } };
    cell.border = { bottom: { style: 'thin' } };
  });
  head.commit();
}

function writeExample(sheet: Worksheet, kind: TableKind): void {
  const guides: Readonly<Record<string, { example: string }>> = KIND_GUIDES[kind].columns;
  const row = sheet.addRow([EXAMPLE_MARK, ...columnsOf(kind).map(([key]) => guides[key]?.example || null)]);
  row.font = { ...FONT, italic: true, color: { argb: 'FF6A6159' } };
  row.commit();
}

function formatOf(key: string, isTemplate: boolean): string {
  if (isTemplate && (DAYS.has(key) || key === 'enteredAt')) return AS_TYPED;
  if (DAYS.has(key)) return DAY_FORMAT;
  return key === 'enteredAt' ? CLOCK_FORMAT : 'General';
}

function widthOf(key: string): number {
  if (/name|note/i.test(key)) return 36;
  return DAYS.has(key) ? 12 : 18;
}
