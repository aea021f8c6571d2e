import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

/** Everything under this key is read anew after a step. */
export const ANNUAL_KEY = ['annual-rating'];

export const annualQuery = (cadre: string, year: string) =>
  queryOptions({
    queryKey: [...ANNUAL_KEY, 'one', cadre, year],
    queryFn: () => call(api.api['annual-ratings'][':year'][':cadre'].$get({ param: { cadre, year } })),
    staleTime: 0,
  });

export const annualListQuery = (year: string, unit?: string) =>
  queryOptions({
    queryKey: [...ANNUAL_KEY, 'list', year, unit ?? ''],
    queryFn: () =>
      call(api.api['annual-ratings'][':year'].$get({ param: { year }, query: unit ? { unit } : {} })),
    placeholderData: keepPreviousData,
  });
