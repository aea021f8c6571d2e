import { type Db, findFirstMonth } from '@so-viec/db';
import { type CivilDay, formatMonth, type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { monthsOfPeriod, type ReportPeriod } from '@so-viec/shared/report/report-period';
import { Problem } from '../http/problem.ts';

/** The months of a period that have begun. Refuses a period without one, or that lies before the first month with data. */
export async function begunMonths(db: Db, today: CivilDay, period: ReportPeriod): Promise<Month[]> {
  const begun = monthsOfPeriod(period).filter((month) => month <= monthOf(today));
  const last = begun.at(-1);
  if (last === undefined) throw new Problem('future-period');
  const first = await findFirstMonth(db);
  if (first !== null && last < first) {
    throw new Problem('month-before-data', { params: { first: formatMonth(first) } });
  }
  return begun;
}
