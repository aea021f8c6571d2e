import { type Db, findFirstMonth, findNearestMonths } from '@so-viec/db';
import {
  addMonths,
  type CivilDay,
  formatMonth,
  lastDayOf,
  type Month,
  monthOf,
} from '@so-viec/shared/civil-day/civil-day';
import { monthsOfPeriod, periodName, type ReportPeriod } from '@so-viec/shared/report/report-period';
import { systemScope } from '../access/scopes.ts';
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

/** The begun months of a period to report on. Refuses one that is over and in which nobody wrote a line. */
export async function monthsToReport(db: Db, today: CivilDay, period: ReportPeriod): Promise<Month[]> {
  const begun = await begunMonths(db, today, period);
  const last = begun.at(-1) as Month;
  if (today <= lastDayOf(last)) return begun;
  const { before } = await findNearestMonths(db, systemScope(), addMonths(last, 1));
  if (before !== null && before >= (begun[0] as Month)) return begun;
  throw new Problem('period-without-lines', { params: { period: periodName(period) } });
}
