import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { readThrough } from '../../../lib/kept/read-through.ts';
import { fetchSuggestions, type Suggestions } from './fetch-suggestions.ts';

export type { LastDay, OpenTask, Product, Suggestions } from './fetch-suggestions.ts';

/** As the server says, or the last ones it said, with the last day kept here. */
function readSuggestions(day: CivilDay): Promise<Suggestions> {
  const revive = async () => (await import('./revive-suggestions.ts')).reviveSuggestions(day);
  return readThrough('suggestions', () => fetchSuggestions(day), revive);
}

/** What can be offered while a day is written: products, frequent work, open work, the last day logged. */
export const suggestionsQuery = (day: CivilDay) =>
  queryOptions({
    queryKey: ['suggestions', day],
    queryFn: () => readSuggestions(day),
    staleTime: 5 * 60_000,
  });

/** What is offered on a day: undefined while it is on its way, null where it cannot be had. */
export function useSuggestions(day: CivilDay): Suggestions | null | undefined {
  const { data, isError } = useQuery(suggestionsQuery(day));
  return data ?? (isError ? null : undefined);
}
