import { type CivilDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { monthsOfPeriod, type ReportPeriod } from '@so-viec/shared/report/report-period';
import { addSums, averagesOfPeriod, noSums, shareOf } from '@so-viec/shared/report/report-sums';
import { Problem } from '../http/problem.ts';
import type { Reader } from '../summary/selection.ts';
import { codesOf } from '../summary/selection-view.ts';
import { sumMonth } from './sum-month.ts';

/** One side of a comparison: a unit's period, by its code (undefined: all that the reader oversees). */
export interface Side {
  period: ReportPeriod;
  unit: string | undefined;
}

/** The figures of one side; a period that has not begun is refused. */
async function viewOfSide(reader: Reader, today: CivilDay, { period, unit }: Side) {
  const total = noSums();
  const people = new Set<string>();
  let name: { code: string; name: string } | null = null;
  const months = monthsOfPeriod(period).filter((month) => month <= monthOf(today));
  if (months.length === 0) throw new Problem('future-period');
  for (const month of months) {
    const summed = await sumMonth(reader, today, month, unit);
    addSums(total, summed.total);
    const { basis, covers, unit: node } = summed.selection;
    for (const row of basis.rows) if (covers(row)) people.add(row.cadreId);
    name = node && { code: codesOf(reader).get(node.unitId) ?? '', name: node.name };
  }
  total.headcount = people.size;
  return {
    period,
    unit: name,
    sums: total,
    ...averagesOfPeriod(total),
    loggingShare: shareOf(total.daysLogged, total.daysLogged + total.daysMissing),
    acceptedShare: shareOf(total.outputsAccepted, total.outputsDelivered),
    unclearShare: shareOf(total.minutesWithoutOutput, total.minutes),
    adHocShare: shareOf(total.minutesAdHoc, total.minutes),
    isRunning: (monthsOfPeriod(period).at(-1) ?? '') >= monthOf(today),
  };
}

/** Two periods, two units, or both, side by side in the same figures. */
export async function viewOfComparison(reader: Reader, today: CivilDay, sides: readonly [Side, Side]) {
  const [left, right] = sides;
  return { left: await viewOfSide(reader, today, left), right: await viewOfSide(reader, today, right) };
}
