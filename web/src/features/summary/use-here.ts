import { type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { useSearch } from '@tanstack/react-router';
import { useMe } from '../../lib/me.ts';
import { defined } from '../../lib/search.ts';
import { readSummarySearch, type SummarySearch } from './search.ts';

/** Where the reader stands: month, unit and filters, and the search of the address. */
export interface Here {
  month: Month;
  search: SummarySearch;
  /** Month, unit and filters alone: the part of an address that its links keep. */
  base: SummarySearch;
}

/** Month, unit and filters of an address. */
function baseOf({ month, unit, reach, block, group }: SummarySearch): SummarySearch {
  return defined({ month, unit, reach, block, group });
}

/** Whether a list has everybody, so that its sum is the sum of what stands above it. */
export const isWhole = ({ search: { q, hours } }: Here): boolean => q === undefined && hours === undefined;

/** The address that is open; without a month it is the running one. */
export function useHere(): Here {
  const { today } = useMe();
  // The router lays what a route has read over the address as it was typed: read again, bad words stay out.
  const search = readSummarySearch(useSearch({ strict: false }));
  return { month: search.month ?? monthOf(today), search, base: baseOf(search) };
}
