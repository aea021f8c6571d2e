import type { Cell, Column, ExportTable } from './export-table.ts';

/** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
function defuse(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** Commas and tabs too: where the list separator is another, they must not begin a cell. */
const quote = (text: string): string => (/[;,"\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function written(cell: Cell, column: Column | undefined): string {
  if (cell === null) return '';
  return column?.kind === 'text' ? quote(defuse(cell)) : cell.replace('.', ',');
}

/**
 * The table as CSV the way a Vietnamese Excel opens it by itself: UTF-8 with BOM, semicolons, decimal commas, no
 * thousands marks, CRLF; one line of heads, then the rows.
 */
export function csvOf({ columns, rows, total }: ExportTable): string {
  const head = ['STT', ...columns.map((column) => quote(column.title))];
  const numbered = rows.map((row, index) => [`${index + 1}`, ...row.map((c, i) => written(c, columns[i]))]);
  const sum = total ? [['', ...total.map((c, i) => written(c, columns[i]))]] : [];
  return `\uFEFF${[head, ...numbered, ...sum].map((line) => `${line.join(';')}\r\n`).join('')}`;
}
