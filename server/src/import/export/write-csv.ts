import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import { columnsOf } from '@so-viec/shared/import/header';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import type { ExportCell, ExportRow } from './export-cell.ts';
import { localClock } from './local-clock.ts';
import { pause } from './pause.ts';

const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const quote = (text: string): string => (/[;,"\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Lines as a file that a Vietnamese Excel opens by itself. */
export const csvFile = (lines: readonly string[]): Buffer => Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);

/** Cells of text as a line of such a file. */
export const csvLine = (cells: readonly string[]): string => cells.map(written).join(';');

/** Text that a spreadsheet would run as a formula gets an apostrophe, which the import takes away again. */
function written(cell: ExportCell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'string') return quote(FORMULA.test(cell) ? `'${cell}` : cell);
  return 'on' in cell ? formatDay(cell.on) : clock(cell.at);
}

function clock(at: string): string {
  const { on, time } = localClock(at);
  return `${formatDay(on)} ${time.endsWith(':00') ? time.slice(0, 5) : time}`;
}

/** Rows as CSV the way a Vietnamese Excel opens it by itself: UTF-8 with BOM, semicolons, decimal commas, CRLF. */
export async function writeCsv<K extends ImportKind>(
  kind: K,
  rows: AsyncIterable<ExportRow<K>> | Iterable<ExportRow<K>>,
): Promise<{ content: Buffer; count: number }> {
  const columns = columnsOf(kind);
  const lines = [columns.map(([, { header }]) => header).join(';')];
  for await (const row of rows) {
    const cells: Readonly<Record<string, ExportCell>> = row;
    lines.push(columns.map(([key]) => written(cells[key] ?? '')).join(';'));
    await pause(lines.length);
  }
  return { content: csvFile(lines), count: lines.length - 1 };
}
