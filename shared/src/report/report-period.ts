import { addMonths, formatMonth, isMonth, type Month } from '../civil-day/civil-day.ts';

/** A month, 2024-01, or a quarter, 2024-Q1. */
export type ReportPeriod = string;

const QUARTER = /^(\d{4})-Q([1-4])$/;
const NUMERALS = ['I', 'II', 'III', 'IV'];

export function isReportPeriod(text: string): boolean {
  return isMonth(text) || QUARTER.test(text);
}

/** The months of a period, the first first; none of what is no period. */
export function monthsOfPeriod(period: ReportPeriod): Month[] {
  if (isMonth(period)) return [period];
  const quarter = QUARTER.exec(period);
  if (!quarter) return [];
  const first = Number(quarter[2]) * 3 - 2;
  return [0, 1, 2].map((more) => `${quarter[1]}-${`${first + more}`.padStart(2, '0')}`);
}

/** "tháng 01/2024", "quý I/2024". */
export function periodName(period: ReportPeriod): string {
  const quarter = QUARTER.exec(period);
  return quarter ? `quý ${NUMERALS[Number(quarter[2]) - 1]}/${quarter[1]}` : `tháng ${formatMonth(period)}`;
}

/** The period of the same length so many before it (negative) or after it. */
export function movePeriod(period: ReportPeriod, by: number): ReportPeriod {
  const quarter = QUARTER.exec(period);
  if (!quarter) return addMonths(period, by);
  const place = Number(quarter[1]) * 4 + Number(quarter[2]) - 1 + by;
  return `${Math.floor(place / 4)}-Q${(place % 4) + 1}`;
}

/** The quarter that a month stands in. */
export function quarterOf(month: Month): ReportPeriod {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}
