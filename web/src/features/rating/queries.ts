import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

/** Everything under this key is read anew after a write. */
export const RATING_KEY = ['rating'];

export const ratingsQuery = (period: string) =>
  queryOptions({
    queryKey: [...RATING_KEY, 'bodies', period],
    queryFn: () => call(api.api.ratings[':period'].$get({ param: { period } })),
    placeholderData: keepPreviousData,
  });

export const bodyRatingsQuery = (period: string, unit: string) =>
  queryOptions({
    queryKey: [...RATING_KEY, 'body', period, unit],
    queryFn: () => call(api.api.ratings[':period'].bodies[':unit'].$get({ param: { period, unit } })),
    placeholderData: keepPreviousData,
  });

export const personYearQuery = (cadre: string, year: string) =>
  queryOptions({
    queryKey: [...RATING_KEY, 'person', cadre, year],
    queryFn: () => call(api.api.reviews[':cadre'].periods[':year'].$get({ param: { cadre, year } })),
  });
