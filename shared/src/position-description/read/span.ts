import { tidyText } from '../tidy.ts';
import type { SourceRow } from './source.ts';

/** A stretch of one cell's text. */
export interface Span {
  row: number;
  cell: number;
  from: number;
  to: number;
}

export function textOf(rows: readonly SourceRow[], { row, cell, from, to }: Span): string {
  return rows[row]?.cells[cell]?.text.slice(from, to) ?? '';
}

/** A whole cell. */
export function cellSpan(rows: readonly SourceRow[], row: number, cell: number): Span {
  return { row, cell, from: 0, to: rows[row]?.cells[cell]?.text.length ?? 0 };
}

/** The lines of a stretch that hold something, without the space around them. */
export function linesOf(rows: readonly SourceRow[], span: Span): Span[] {
  const lines: Span[] = [];
  let from = span.from;
  for (const line of textOf(rows, span).split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '') {
      const start = from + line.indexOf(trimmed);
      lines.push({ ...span, from: start, to: start + trimmed.length });
    }
    from += line.length + 1;
  }
  return lines;
}

/** The stretch as a field holds it. */
export function tidyOf(rows: readonly SourceRow[], span: Span): string {
  return tidyText(textOf(rows, span));
}

/** Which cells of a row hold something. */
export function filledCells({ cells }: SourceRow): number[] {
  return cells.flatMap(({ text }, i) => (text.trim() === '' ? [] : [i]));
}
