import { findNearestMonths } from '@so-viec/db';
import { addMonths, type CivilDay, type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { shareOf } from '@so-viec/shared/decimal/shares';
import { monthsOfPeriod, type ReportPeriod } from '@so-viec/shared/report/report-period';
import { addSums, averagesOfPeriod, noSums } from '@so-viec/shared/report/report-sums';
import { wholeUnits } from '../access/scopes.ts';
import type { Reader } from '../summary/selection.ts';
import { codesOf } from '../summary/selection-view.ts';
import { begunMonths } from './begun-months.ts';
import { sumMonth } from './sum-month.ts';

/** One side of a comparison: a unit's period, by its code (undefined: all that the reader oversees). */
export interface Side {
  period: ReportPeriod;
  unit: string | undefined;
}

type Asked = Omit<Side, 'period'> & { period: ReportPeriod | undefined };

/** The figures of one side; refuses a period that has not begun, or lies before the first month with data. */
async function viewOfSide(reader: Reader, today: CivilDay, { period, unit }: Side) {
  const total = noSums();
  const people = new Set<string>();
  let name: { code: string; name: string } | null = null;
  const months = await begunMonths(reader.db, today, period);
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

/** The last two months with data, of those that are over where there are two; one alone stands beside itself. */
async function lastMonths({ db, scope }: Reader, today: CivilDay): Promise<[Month, Month]> {
  const running = monthOf(today);
  const before = async (month: Month) => (await findNearestMonths(db, wholeUnits(scope), month)).before;
  const last = await before(running);
  const other = last && (await before(last));
  if (last && other) return [last, other];
  const [newest = running, older = newest] = [await before(addMonths(running, 1)), last].filter(
    (month) => month !== null,
  );
  return [newest, older];
}

/** Two periods, two units, or both, side by side in the same figures: unless told, the last two months with data. */
export async function viewOfComparison(reader: Reader, today: CivilDay, asked: readonly [Asked, Asked]) {
  const isTold = asked.every(({ period }) => period !== undefined);
  const [last, other] = isTold ? ['', ''] : await lastMonths(reader, today);
  const left = { ...asked[0], period: asked[0].period ?? last };
  const right = { ...asked[1], period: asked[1].period ?? other };
  return { left: await viewOfSide(reader, today, left), right: await viewOfSide(reader, today, right) };
}
