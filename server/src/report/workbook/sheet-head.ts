import type { Worksheet } from 'exceljs';
import { headsOf, type WrittenReport } from '../report-paper.ts';

const FONT = 'Times New Roman';
/** Points of a line, and above the title. */
const LINE = 17;
const TITLE = 30;

type Look = { bold?: boolean; italic?: boolean; underline?: boolean };

/**
 * The head of the report above its first table, as Word and PDF have it: the body that issues it with the number on the
 * left, the nation or the Party with place and date on the right. `left` columns are those of the body, of `all`.
 */
export function writeSheetHead(
  sheet: Worksheet,
  report: WrittenReport,
  { left, all }: { left: number; all: number },
): void {
  const { superior, body, nation, motto, beneath } = headsOf(report);
  const over = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, place) => sheet.getColumn(from + place).width ?? 0).reduce(
      (sum, width) => sum + width,
      0,
    );
  const write = (texts: readonly [string, Look, string, Look]) => {
    const [leftText, leftLook, rightText, rightLook] = texts;
    const row = sheet.addRow([]);
    row.height = LINE * Math.max(1, Math.ceil((leftText.length * 1.4) / over(1, left)));
    for (const [text, look, from, to] of [
      [leftText, leftLook, 1, left],
      [rightText, rightLook, left + 1, all],
    ] as const) {
      const cell = row.getCell(from);
      cell.value = text;
      cell.font = { name: FONT, size: 13, ...look };
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
      sheet.mergeCells(row.number, from, row.number, to);
    }
  };
  write([superior, {}, nation, { bold: true, underline: motto === '' }]);
  write([body, { bold: true }, motto, { bold: true, underline: true }]);
  if (beneath.hasStar) write(['*', {}, '', {}]);
  write([beneath.number, {}, beneath.placeAndDate, { italic: true }]);
  const title = sheet.addRow(['BÁO CÁO']);
  title.height = TITLE;
  title.font = { name: FONT, size: 14, bold: true };
  title.alignment = { horizontal: 'center', vertical: 'bottom' };
  sheet.mergeCells(title.number, 1, title.number, all);
}
