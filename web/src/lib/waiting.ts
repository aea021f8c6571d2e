import { queryOptions } from '@tanstack/react-query';
import { api, call } from './api.ts';

/** How many days, products, requests for leave and proposals wait for the reader; read with every page of a head. */
export const waitingCountsQuery = queryOptions({
  queryKey: ['day-reviews', 'waiting'],
  queryFn: () => call(api.api['day-reviews'].waiting.$get()),
  refetchInterval: 60_000,
});
