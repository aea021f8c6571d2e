import { isCivilDay, isMonth } from '@so-viec/shared/civil-day/civil-day';
import {
  HOURS,
  POSITION_GROUPS,
  parseSort,
  parseYearSort,
  REACHES,
  UNIT_BLOCKS,
  WHICH,
} from '@so-viec/shared/summary/summary-words';
import { defined, oneOf, text, whole } from '../../lib/search.ts';

/** The views of a summary; without one it is the overview. */
const SUMMARY_TABS = ['people', 'year', 'entries', 'missing', 'trend', 'person'] as const;

const kept = (value: string | undefined, isGood: (value: string) => unknown) =>
  value !== undefined && isGood(value) ? value : undefined;

/** What a summary is of: every filter stands in the address, so that a report is a link. */
export function readSummarySearch(search: Record<string, unknown>) {
  const page = whole(search.page);
  const tab = oneOf(search.tab, SUMMARY_TABS);
  return defined({
    month: kept(text(search.month), isMonth),
    unit: text(search.unit),
    reach: oneOf(search.reach, REACHES),
    block: oneOf(search.block, UNIT_BLOCKS),
    group: oneOf(search.group, POSITION_GROUPS),
    tab,
    sort: kept(text(search.sort), tab === 'year' ? parseYearSort : parseSort),
    cadre: text(search.cadre),
    day: kept(text(search.day), isCivilDay),
    which: oneOf(search.which, WHICH),
    hours: oneOf(text(search.hours), HOURS),
    q: text(search.q),
    page: page !== undefined && page > 1 ? page : undefined,
    shown: whole(search.shown),
  });
}

export type SummarySearch = ReturnType<typeof readSummarySearch>;
