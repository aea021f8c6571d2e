import type { Leftover, SourceRow, Use } from '@so-viec/shared/position-description/read/source';

export type Segment = {
  text: string;
  from: number;
  as: 'field' | 'label' | 'left' | 'plain';
  path: string;
  id: string;
};
type Stretch = Omit<Segment, 'text'> & { to: number };

/** The text of a cell in stretches: fields, labels, what is left over, and the rest between. */
export function segmentsOf(
  rows: readonly SourceRow[],
  at: { row: number; cell: number },
  { uses, leftovers }: { uses: readonly Use[]; leftovers: readonly Leftover[] },
): Segment[] {
  const text = rows[at.row]?.cells[at.cell]?.text ?? '';
  const isHere = (place: { row: number; cell: number }) => place.row === at.row && place.cell === at.cell;
  const stretches: Stretch[] = [
    ...uses.filter(isHere).map(({ from, to, as, path }) => ({ from, to, as, path, id: '' })),
    ...leftovers.filter(isHere).map(({ from, to, id }) => ({ from, to, as: 'left' as const, path: '', id })),
  ].toSorted((a, b) => a.from - b.from);
  const segments: Segment[] = [];
  let from = 0;
  for (const stretch of stretches) {
    if (stretch.from > from)
      segments.push({ text: text.slice(from, stretch.from), from, as: 'plain', path: '', id: '' });
    segments.push({ ...stretch, text: text.slice(stretch.from, stretch.to) });
    from = stretch.to;
  }
  if (from < text.length) segments.push({ text: text.slice(from), from, as: 'plain', path: '', id: '' });
  return segments;
}
