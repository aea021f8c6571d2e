import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

/** Everything under this key is read anew after a write. */
export const CLOSING_KEY = ['closing'];

export const closingsQuery = (month: string) =>
  queryOptions({
    queryKey: [...CLOSING_KEY, month],
    queryFn: () => call(api.api.closings[':month'].$get({ param: { month } })),
    placeholderData: keepPreviousData,
  });

/** In which months requests to reopen wait for the reader's answer. */
export const reopeningsWaitingQuery = queryOptions({
  queryKey: [...CLOSING_KEY, 'waiting'],
  queryFn: () => call(api.api.reopenings.waiting.$get()),
  refetchInterval: 60_000,
});

export const editionsQuery = (month: string, unit: string) =>
  queryOptions({
    queryKey: [...CLOSING_KEY, month, 'editions', unit],
    queryFn: () => call(api.api.closings[':month'].editions.$get({ param: { month }, query: { unit } })),
  });

type Read<Q extends { queryFn?: unknown }> = Q['queryFn'] extends ((...of: never[]) => infer R) | undefined
  ? Awaited<R>
  : never;
export type Closings = Read<ReturnType<typeof closingsQuery>>;
export type ClosingRow = Closings['rows'][number];
export type Edition = Read<ReturnType<typeof editionsQuery>>['editions'][number];
