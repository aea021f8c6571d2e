import { defined, text } from '../../lib/search.ts';

/** A month or a quarter as an address has it. The rules of periods come with the pages, not with the entry. */
const PERIOD = /^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/;

const period = (value: unknown) => {
  const said = text(value);
  return said !== undefined && PERIOD.test(said) ? said : undefined;
};

/**
 * `ky` the period and `unit` the unit by code that a report is offered for, or one side of a comparison; `voi` and
 * `otherUnit` the other side.
 */
export function readReportSearch(search: Record<string, unknown>) {
  return defined({
    ky: period(search.ky),
    unit: text(search.unit),
    voi: period(search.voi),
    otherUnit: text(search.otherUnit),
  });
}
export type ReportSearch = ReturnType<typeof readReportSearch>;
