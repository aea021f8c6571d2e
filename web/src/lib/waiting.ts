import { queryOptions } from '@tanstack/react-query';
import { api, call } from './api.ts';

/** The reviews of months that wait for the reader, with the appeals to be answered. */
export const reviewsWaitingQuery = queryOptions({
  queryKey: ['review', 'waiting'],
  queryFn: () => call(api.api['review-months'].waiting.$get()),
  refetchInterval: 60_000,
});

/** How many days, products, requests for leave and proposals wait for the reader; read with every page of a head. */
export const waitingCountsQuery = queryOptions({
  queryKey: ['day-reviews', 'waiting'],
  queryFn: () => call(api.api['day-reviews'].waiting.$get()),
  refetchInterval: 60_000,
});
