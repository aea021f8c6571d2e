import { findNearestMonths } from '@so-viec/db';
import { addMonths, type CivilDay, isMonth, type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { shareOf } from '@so-viec/shared/decimal/shares';
import { monthsOfPeriod, type ReportPeriod } from '@so-viec/shared/report/report-period';
import { addSums, averagesOfPeriod, noSums, type ReportSums } from '@so-viec/shared/report/report-sums';
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

/** The figures that are compared, of whatever was added up. */
const figuresOfSums = (sums: ReportSums) => ({
  sums,
  ...averagesOfPeriod(sums),
  loggingShare: shareOf(sums.daysLogged, sums.daysLogged + sums.daysMissing),
  acceptedShare: shareOf(sums.outputsAccepted, sums.outputsDelivered),
  unclearShare: shareOf(sums.minutesWithoutOutput, sums.minutes),
  adHocShare: shareOf(sums.minutesAdHoc, sums.minutes),
});

/**
 * The figures of one side, of a quarter with those of its months, which lead further down; refuses a period that has not
 * begun, or lies before the first month with data.
 */
async function viewOfSide(reader: Reader, today: CivilDay, { period, unit }: Side) {
  const total = noSums();
  const people = new Set<string>();
  let isFew = false;
  let name: { code: string; name: string } | null = null;
  const months = [];
  for (const month of await begunMonths(reader.db, today, period)) {
    const summed = await sumMonth(reader, today, month, unit);
    addSums(total, summed.total);
    months.push({ month, ...figuresOfSums(summed.total) });
    const { basis, covers, unit: node } = summed.selection;
    for (const row of basis.rows) if (covers(row)) people.add(row.cadreId);
    isFew ||= summed.selection.isFew;
    name = node && { code: codesOf(reader).get(node.unitId) ?? '', name: node.name };
  }
  total.headcount = people.size;
  return {
    period,
    unit: name,
    isFew,
    ...figuresOfSums(total),
    months: isMonth(period) ? [] : months,
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
