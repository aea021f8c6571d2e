import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

/** Everything under this key is read anew after a write. */
export const FINDING_KEY = ['finding'];

export const findingsQuery = (month: string) =>
  queryOptions({
    queryKey: [...FINDING_KEY, 'list', month],
    queryFn: () => call(api.api.findings.$get({ query: { month } })),
    placeholderData: keepPreviousData,
  });
export type FindingList = Awaited<ReturnType<NonNullable<ReturnType<typeof findingsQuery>['queryFn']>>>;
export type FindingRow = FindingList['rows'][number];

export const findingQuery = (id: string) =>
  queryOptions({
    queryKey: [...FINDING_KEY, 'one', id],
    queryFn: () => call(api.api.findings[':id'].$get({ param: { id } })),
  });
export type FindingOne = Awaited<ReturnType<NonNullable<ReturnType<typeof findingQuery>['queryFn']>>>;

export const countsQuery = (month: string) =>
  queryOptions({
    queryKey: [...FINDING_KEY, 'counts', month],
    queryFn: () => call(api.api['finding-counts'].$get({ query: { month } })),
    placeholderData: keepPreviousData,
  });
export type FindingCounts = Awaited<ReturnType<NonNullable<ReturnType<typeof countsQuery>['queryFn']>>>;

/** A unit as it is called today, where no finding is of it. */
export const unitQuery = (code: string) =>
  queryOptions({
    queryKey: ['units', 'named', code],
    queryFn: () => call(api.api.units[':code'].$get({ param: { code }, query: {} })),
  });

export const findingsWaitingQuery = queryOptions({
  queryKey: [...FINDING_KEY, 'waiting'],
  queryFn: () => call(api.api.findings.waiting.$get()),
});
