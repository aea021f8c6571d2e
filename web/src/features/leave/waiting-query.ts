import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

/** Requests for leave that the reader decides. */
export const waitingLeaveQuery = queryOptions({
  queryKey: ['leave-requests'],
  queryFn: () => call(api.api['leave-requests'].$get()),
});
export type Waiting = Awaited<ReturnType<NonNullable<typeof waitingLeaveQuery.queryFn>>>['rows'][number];
