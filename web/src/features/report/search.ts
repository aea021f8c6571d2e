import { defined, text } from '../../lib/search.ts';

/** A month or a quarter as an address has it. The rules of periods come with the pages, not with the entry. */
const PERIOD = /^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/;

const period = (value: unknown) => {
  const said = text(value);
  return said !== undefined && PERIOD.test(said) ? said : undefined;
};

/**
 * `ky` the period and `don-vi` the unit by code that a report is offered for, or one side of a comparison; `voi` and
 * `voi-don-vi` the other side.
 */
export function readReportSearch(search: Record<string, unknown>) {
  return defined({
    ky: period(search.ky),
    'don-vi': text(search['don-vi']),
    voi: period(search.voi),
    'voi-don-vi': text(search['voi-don-vi']),
  });
}
export type ReportSearch = ReturnType<typeof readReportSearch>;
