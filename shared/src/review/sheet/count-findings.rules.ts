import type { SheetLine } from './sheet-line.ts';

/** How many faults or delays count in a review, objective causes taken off: each of each product. */
export function countFindings(
  lines: readonly Pick<SheetLine, 'delivered'>[],
  what: 'faults' | 'delays',
): number {
  return lines
    .flatMap(({ delivered }) => delivered)
    .reduce((sum, group) => sum + group[what] * (group.count ?? 1), 0);
}
