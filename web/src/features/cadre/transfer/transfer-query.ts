import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../../lib/api.ts';

/** Transfers between bodies that the reader may know of: those that wait first. */
export const transfersQuery = queryOptions({
  queryKey: ['transfers'],
  queryFn: () => call(api.api.transfers.$get()),
});
export type Transfer = Awaited<ReturnType<NonNullable<typeof transfersQuery.queryFn>>>['rows'][number];

/** How many wait for the reader's answer. */
export const transfersWaitingQuery = queryOptions({
  queryKey: ['transfers', 'waiting'],
  queryFn: () => call(api.api.transfers.waiting.$get()),
  refetchInterval: 60_000,
});
