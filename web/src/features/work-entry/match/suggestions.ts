import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../../lib/api.ts';
import { readThrough } from '../../../lib/kept/read-through.ts';

const fetchSuggestions = (day: CivilDay) =>
  call(api.api['work-days'][':day'].suggestions.$get({ param: { day } }));

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

export type Suggestions = Awaited<ReturnType<typeof fetchSuggestions>>;
export type Product = Suggestions['products'][number];
export type OpenTask = Suggestions['openTasks'][number];
export type LastDay = NonNullable<Suggestions['lastDay']>;
