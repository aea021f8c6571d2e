import { type Cell, cell, type PaperTable } from '../paper/paper.ts';
import { LINE_HEIGHT } from './line-slabs.ts';
import type { Sheet } from './page.ts';
import type { Pen } from './pen.ts';
import type { Slab } from './slab.ts';
import { type WrappedLine, wrap } from './wrap.ts';

const USUAL_SIZE = 12;
const PADDING = { x: 4, y: 3 };
/** A row with more lines goes on on the next page. */
const MOST_LINES = 40;

interface Column {
  x: number;
  width: number;
}

/** A table: a slab for each row, its head above them again on each page, its last row never alone. */
export function tableSlabs(
  { columns, head, rows, size = USUAL_SIZE }: PaperTable,
  sheet: Sheet,
  pen: Pen,
): Slab[] {
  const places = placesOf(columns, sheet);
  const headCells = head.map((text) => cell(text, 'centre', true));
  const [top] = rowSlabs(headCells, places, pen, size);
  const body = rows.flatMap((cells) => rowSlabs(cells, places, pen, size));
  const slabs = body.map((slab, index) => ({
    ...slab,
    staysWithNext: index === body.length - 2,
    ...(top && { head: top }),
  }));
  return top ? [{ ...top, staysWithNext: true }, ...slabs] : slabs;
}

function placesOf(shares: readonly number[], { left, textWidth }: Sheet): Column[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let x = left;
  return shares.map((share) => {
    const width = (share / all) * textWidth;
    x += width;
    return { x: x - width, width };
  });
}

function rowSlabs(cells: readonly Cell[], columns: readonly Column[], pen: Pen, size: number): Slab[] {
  const texts = cells.map(({ text, bold }, index) =>
    wrap([{ text, bold }], (columns[index]?.width ?? 0) - 2 * PADDING.x, size, pen.measure),
  );
  const count = Math.max(...texts.map(({ length }) => length));
  return Array.from({ length: Math.ceil(count / MOST_LINES) }, (_, part) => {
    const [from, to] = [part * MOST_LINES, (part + 1) * MOST_LINES];
    return partSlab(
      texts.map((lines) => lines.slice(from, to)),
      cells,
      { columns, size },
    );
  });
}

function partSlab(
  texts: readonly (readonly WrappedLine[])[],
  cells: readonly Cell[],
  { columns, size }: { columns: readonly Column[]; size: number },
): Slab {
  const count = Math.max(...texts.map(({ length }) => length));
  const lineHeight = size * LINE_HEIGHT;
  const height = count * lineHeight + 2 * PADDING.y;
  const draw = (pen: Pen, y: number) => {
    for (const [index, { x, width }] of columns.entries()) {
      pen.box(x, y, width, height);
      const lines = texts[index] ?? [];
      const align = cells[index]?.align ?? 'left';
      // What is centred is centred from above too, as in the decree's table.
      const first = y + PADDING.y + (align === 'centre' ? ((count - lines.length) * lineHeight) / 2 : 0);
      for (const [number, line] of lines.entries()) {
        const place = { x: x + PADDING.x, width: width - 2 * PADDING.x, size, align };
        pen.line(line, { ...place, y: first + number * lineHeight });
      }
    }
  };
  return { height, staysWithNext: false, draw };
}
