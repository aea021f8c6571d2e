import { findNearestMonths } from '@so-viec/db';
import type { DayMask } from '@so-viec/shared/calendar/day-mask';
import { type CivilDay, type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { cutOffOf } from '@so-viec/shared/summary/cut-off.rules';
import { figuresOf } from '@so-viec/shared/summary/figures.rules';
import type { SummaryQuery } from '@so-viec/shared/summary/summary.schema';
import { loadWorkOver } from '../month-work.ts';
import { type Reader, selectionOf } from '../selection.ts';
import { viewOfSelection } from '../selection-view.ts';
import { sumAll } from '../sum-up.ts';
import { groupingOf } from './units.ts';

/** The last day of a mask, or null. */
function lastDayIn(month: Month, mask: DayMask): CivilDay | null {
  return mask === 0 ? null : `${month}-${String(32 - Math.clz32(mask)).padStart(2, '0')}`;
}

/** The month's figures with their denominators, and how far the data reach. */
export async function viewOfOverview(reader: Reader, today: CivilDay, month: Month, query: SummaryQuery) {
  const selection = await selectionOf(reader, month, query);
  const work = await loadWorkOver(reader.db, selection, today);
  const { sums, loggedMask, minutesAdHoc } = sumAll(selection, work, today);
  const isEmpty = sums.minutes === 0 && sums.minutesWaiting === 0;
  const keys = [...new Set(groupingOf(selection, undefined).values())];
  return {
    ...viewOfSelection(selection, reader),
    figures: figuresOf(sums),
    minutesAdHoc,
    childCount: keys.filter(({ unitId }) => selection.basis.live.has(unitId)).length,
    isRunning: month >= monthOf(today),
    upTo: cutOffOf(month, today) ?? null,
    dataUpTo: lastDayIn(month, loggedMask),
    nearest: isEmpty ? await findNearestMonths(reader.db, selection.scope, month) : null,
  };
}
