import { isReportPeriod } from '@so-viec/shared/report/report-period';
import { defined, text } from '../../lib/search.ts';

/** `ky` the period, `don-vi` the unit by code that a new report is offered for. */
export function readReportSearch(search: Record<string, unknown>) {
  const period = text(search.ky);
  return defined({
    ky: period !== undefined && isReportPeriod(period) ? period : undefined,
    'don-vi': text(search['don-vi']),
  });
}
export type ReportSearch = ReturnType<typeof readReportSearch>;
