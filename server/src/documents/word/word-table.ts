import { BorderStyle, type Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { type Align, type Cell, cell, type PaperTable } from '../paper/paper.ts';
import { textWidth } from './word-page.ts';

const USUAL_SIZE = 12;
const MARGINS = { top: 60, bottom: 60, left: 80, right: 80 };
const BARE_MARGINS = { top: 0, bottom: 0, left: 40, right: 40 };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const around = (border: typeof LINE | typeof NONE) => ({
  ...{ top: border, bottom: border, left: border, right: border },
  ...{ insideHorizontal: border, insideVertical: border },
});

const widthsOf = (shares: readonly number[], width: number) => {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.round((share / all) * width));
};

type Write = (text: string, align: Align, bold: boolean, size: number, staysWithNext: boolean) => Paragraph;

/** A table with borders, its head repeated on each page, no row broken, its last row never alone. */
export function borderedTable(
  { columns, head, rows, size = USUAL_SIZE }: PaperTable,
  width: number,
  write: Write,
): Table {
  const widths = widthsOf(columns, width);
  const row = (cells: readonly Cell[], tableHeader: boolean, isTied: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map(
        ({ text, align, bold }, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            margins: MARGINS,
            verticalAlign: align === 'centre' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
            children: [write(text, align, bold, size, isTied)],
          }),
      ),
    });
  const top = row(
    head.map((text) => cell(text, 'centre', true)),
    true,
    true,
  );
  const body = rows.map((cells, index) => row(cells, false, index === rows.length - 2));
  return tableOf(widths, around(LINE), [top, ...body]);
}

/** A table without borders: rows of columns of paragraphs, that stay together. */
export function bareTable(shares: readonly number[], ...rows: (readonly Paragraph[])[][]): Table {
  const widths = widthsOf(shares, textWidth());
  return tableOf(
    widths,
    around(NONE),
    rows.map(
      (columns) =>
        new TableRow({
          cantSplit: true,
          children: columns.map(
            (children, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                margins: BARE_MARGINS,
                children,
              }),
          ),
        }),
    ),
  );
}

function tableOf(columnWidths: number[], borders: ReturnType<typeof around>, rows: TableRow[]): Table {
  const size = columnWidths.reduce((sum, width) => sum + width, 0);
  return new Table({ width: { size, type: WidthType.DXA }, columnWidths, borders, rows });
}
