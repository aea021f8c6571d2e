import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { type PastePlan, planPaste } from '@so-viec/shared/work-week/grid-paste.rules';
import { cellOf } from '../model/cells.ts';
import type { Week } from '../model/use-week.ts';
import { type Aside, cornersOf, typedMinutes } from './cursor.ts';
import { emptyToTheRight } from './moves.ts';
import type { Place } from './use-place.ts';

/** Puts a plan into the cells; what did not fit is named. */
export function fillCells(
  week: Week,
  { active }: Place,
  of: { kind: 'filled' | 'pasted'; plan: PastePlan; noteOf?: (row: number) => string },
): Aside | null {
  const { kind, plan, noteOf } = of;
  week.fill(kind, plan.fits, noteOf);
  return plan.misfits.length > 0 ? { kind: 'left', misfits: plan.misfits, at: active } : null;
}

/**
 * Fills to the right: over the selection, or from one cell over the days that are worked and empty. `typed` is what the
 * first cell was just given.
 */
export function fillRight(week: Week, place: Place, typed?: string): Aside | null {
  const { rows, days, sheets, ground } = week;
  const { top, bottom, left, right } = cornersOf(place.selection);
  const first = left + 1;
  const block = rows.slice(top, bottom + 1).map((row, index) => {
    const sheet = sheets[left];
    const there = sheet ? cellOf(sheet, row.cells[left] ?? []).minutes : 0;
    const minutes = typed === undefined ? there : typedMinutes(typed);
    const empty = emptyToTheRight(week, { row: top + index, column: left });
    const isWanted = (column: number) => (right > left ? column <= right : empty.includes(column));
    return days
      .slice(first)
      .map((_, after) => (minutes > 0 && isWanted(first + after) ? formatMinutes(minutes) : ''));
  });
  const noteOf = (row: number) => rows[row]?.cells[left]?.[0]?.said.note ?? '';
  return fillCells(week, place, {
    kind: 'filled',
    plan: planPaste(block, { row: top, column: first }, ground),
    noteOf,
  });
}
