import type { Leftover, SourceRow, Use } from './source.ts';
import { linesOf, type Span, textOf } from './span.ts';

/** Signs between what was understood (":", "-", "____") say nothing by themselves. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

export type UsesOfCell = ReadonlyMap<string, readonly Use[]>;

/** The uses by the cell they are of. */
export const usesByCell = (uses: readonly Use[]): UsesOfCell =>
  Map.groupBy(uses, ({ row, cell }) => `${row} ${cell}`);

/** The stretches of a cell that no use covers. */
function gapsOf(uses: readonly Use[], whole: Span): Span[] {
  const gaps: Span[] = [];
  let from = whole.from;
  for (const use of uses.toSorted((a, b) => a.from - b.from)) {
    if (use.from > from) gaps.push({ ...whole, from, to: use.from });
    from = Math.max(from, use.to);
  }
  if (from < whole.to) gaps.push({ ...whole, from });
  return gaps;
}

/** Every line of these rows that says something and that nothing used: the text that found no place. */
export function leftoversOf(
  rows: readonly SourceRow[],
  usesOfCell: UsesOfCell,
  at: { first: number; end: number; sectionOfRow: ReadonlyMap<number, string> },
): Leftover[] {
  const found: Leftover[] = [];
  for (let row = at.first; row < at.end; row++) {
    rows[row]?.cells.forEach(({ text }, cell) => {
      const gaps = gapsOf(usesOfCell.get(`${row} ${cell}`) ?? [], { row, cell, from: 0, to: text.length });
      for (const line of gaps.flatMap((gap) => linesOf(rows, gap))) {
        const said = textOf(rows, line);
        if (!SAYS_SOMETHING.test(said)) continue;
        const section = at.sectionOfRow.get(row) ?? '';
        found.push({ ...line, row: row - at.first, id: `l${found.length + 1}`, text: said, section });
      }
    });
  }
  return found;
}
