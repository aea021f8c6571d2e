import type { WorkEntry } from '@so-viec/db';
import type { Line } from '../entry-line.ts';

/** Work of many days: the lines under way and the line that ends it, which may still be missing. */
export interface Run {
  lines: Line[];
  closing: Line | undefined;
}

/**
 * The runs of one person's lines on one product, in the order of their days: lines under way up to the line that is
 * done (product.md, "Import templates"). A line that is done with none under way before it is no work of many days.
 */
export function runsOf(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  // Confidential work never mixes with other lines.
  const some = lines.filter(({ entry }) => entry.isConfidential === 0);
  for (const line of some.toSorted((a, b) => compareEntries(a.entry, b.entry))) {
    if (line.entry.state === 'under-way') {
      if (!open) {
        open = { lines: [], closing: undefined };
        runs.push(open);
      }
      open.lines.push(line);
    } else if (open) {
      open.lines.push(line);
      open.closing = line;
      open = undefined;
    }
  }
  return runs;
}

function compareEntries(a: WorkEntry, b: WorkEntry): number {
  if (a.workedOn !== b.workedOn) return a.workedOn < b.workedOn ? -1 : 1;
  if (a.ordinal !== b.ordinal) return a.ordinal - b.ordinal;
  return a.id < b.id ? -1 : 1;
}
