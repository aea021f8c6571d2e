import type { listAllLeave } from '@so-viec/db';
import type { LeaveRow } from '@so-viec/shared/import/import-row';
import { LEAVE_HALVES, type LeaveHalf, type LeaveStretch } from '@so-viec/shared/leave/leave.rules';

type Stored = Awaited<ReturnType<typeof listAllLeave>>[number];

/** A row of a file with the half it takes (null: the whole day) and the leave it changes. */
export interface Placed {
  row: LeaveRow;
  half: LeaveHalf | null;
  before: Stored | undefined;
}

const halfOfStored = (leave: Stored) => (leave.isHalf === 1 ? leave.half : null);

/**
 * The rows of one person and first day, each with its half and what it changes: the leave of the same half, or else
 * one that no other row names, but never a morning by an afternoon. A half day that does not say which keeps the half
 * it has, or takes the first free one.
 */
export function placeRows(rows: readonly LeaveRow[], stored: readonly Stored[]): Placed[] {
  const said = new Map(rows.map((row) => [row, saidBy(row, rows)]));
  const free = new Set(stored);
  const exact = new Map<LeaveRow, Stored>();
  for (const [row, half] of said) {
    const same = [...free].find((leave) => half !== undefined && halfOfStored(leave) === half);
    if (same && free.delete(same)) exact.set(row, same);
  }
  const taken = new Set([...said.values(), ...[...free].map(halfOfStored)]);
  return rows.map((row) => {
    const half = said.get(row);
    const before = exact.get(row) ?? [...free].find((leave) => !half || leave.isHalf === 0);
    if (before) free.delete(before);
    if (half !== undefined) return { row, half, before };
    const kept = LEAVE_HALVES.find((one) => before && halfOfStored(before) === one);
    const found = kept ?? LEAVE_HALVES.find((one) => !taken.has(one)) ?? 'morning';
    taken.add(found);
    return { row, half: found, before };
  });
}

/** What a row says itself. The same kind twice without a half is the same row twice, not a morning and an afternoon. */
function saidBy({ isHalf, kind, row }: LeaveRow, rows: readonly LeaveRow[]): LeaveHalf | null | undefined {
  if (isHalf === false) return null;
  if (isHalf !== true) return isHalf;
  const isAgain = rows.some((other) => other.isHalf === true && other.kind === kind && other.row !== row);
  return isAgain ? 'morning' : undefined;
}

export const daysOf = ({ row, half }: Placed): LeaveStretch => ({
  fromOn: row.fromOn,
  toOn: row.toOn,
  isHalf: half !== null,
  ...(half && { half }),
});
