import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

/** A year's holidays and make-up days. */
export function yearQuery(year: string) {
  return queryOptions({
    queryKey: ['calendar', year],
    queryFn: () => call(api.api.calendar[':year'].$get({ param: { year } })),
  });
}
export type Year = Awaited<ReturnType<NonNullable<ReturnType<typeof yearQuery>['queryFn']>>>;
export type Day = Year['days'][number];
