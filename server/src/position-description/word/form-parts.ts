import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';

/** The width between the margins, in twentieths of a point: 210 mm less 30 and 20. */
export const TEXT_WIDTH = 9070;
const CELL_MARGINS = { top: 40, bottom: 40, left: 90, right: 90 };

interface Style {
  bold?: boolean;
  italics?: boolean;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** In half points; else that of the document. */
  size?: number;
  /** A rule under the last line, this far from both sides, in twentieths of a point. */
  ruleInset?: number;
}

/** A text as paragraphs, one for each of its lines. */
export function paragraphs(text: string, { align, ruleInset, ...run }: Style = {}): Paragraph[] {
  return text.split('\n').map(
    (line, i, lines) =>
      new Paragraph({
        ...(align && { alignment: align }),
        ...(ruleInset !== undefined && i === lines.length - 1 && ruleUnder(ruleInset)),
        children: [new TextRun({ text: line, ...run })],
      }),
  );
}

const ruleUnder = (inset: number) => ({
  indent: { left: inset, right: inset },
  border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
});

/** The line over a part of the form; it stays with what follows. */
export function heading(text: string): Paragraph {
  const spacing = { before: 160, after: 80 };
  return new Paragraph({ keepNext: true, spacing, children: [new TextRun({ text, bold: true })] });
}

export interface Cell extends Style {
  text: string;
  /** Columns it covers. */
  span?: number;
  merge?: 'start' | 'rest';
}

const MERGE = { start: VerticalMergeType.RESTART, rest: VerticalMergeType.CONTINUE };

function cellOf({ text, span = 1, merge, ...style }: Cell, width: number): TableCell {
  return new TableCell({
    children: paragraphs(text, style),
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    margins: CELL_MARGINS,
    ...(merge && { verticalMerge: MERGE[merge] }),
  });
}

/** The heading of a column. */
export const head = (text: string, more: Partial<Cell> = {}): Cell => ({
  text,
  bold: true,
  align: AlignmentType.CENTER,
  ...more,
});

interface Drawing {
  /** Shares of the width. */
  columns: readonly number[];
  rows: readonly (readonly Cell[])[];
  /** How many rows are repeated on each page. */
  heads?: number;
  isBordered?: boolean;
}

/** A table over the whole width. */
export function table({ columns, rows, heads = 0, isBordered = true }: Drawing): Table {
  const all = columns.reduce((sum, share) => sum + share, 0);
  const widths = columns.map((share) => Math.round((share / all) * TEXT_WIDTH));
  const border = { style: isBordered ? BorderStyle.SINGLE : BorderStyle.NONE, size: 4, color: '000000' };
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      ...{ top: border, bottom: border, left: border, right: border },
      ...{ insideHorizontal: border, insideVertical: border },
    },
    rows: rows.map((cells, i) => rowOf(cells, widths, i < heads)),
  });
}

function rowOf(cells: readonly Cell[], widths: readonly number[], isHead: boolean): TableRow {
  let column = 0;
  const children = cells.map((cell) => {
    const covered = widths.slice(column, column + (cell.span ?? 1));
    column += cell.span ?? 1;
    return cellOf(
      cell,
      covered.reduce((sum, width) => sum + width, 0),
    );
  });
  return new TableRow({ tableHeader: isHead, cantSplit: isHead, children });
}
