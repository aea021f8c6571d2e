import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';
import type { SchemeSearch } from './search.ts';

/** Everything under this key is read anew after a write. */
export const SCHEME_KEY = ['scheme'];

export function schemesQuery({ page, ...rest }: SchemeSearch) {
  const query = { ...rest, ...(page && { page: String(page) }) };
  return queryOptions({
    queryKey: [...SCHEME_KEY, 'list', query],
    queryFn: () => call(api.api.schemes.$get({ query })),
    placeholderData: keepPreviousData,
  });
}

export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: [...SCHEME_KEY, 'dossier', id],
    queryFn: () => call(api.api.schemes[':id'].$get({ param: { id } })),
  });

export const openingQuery = queryOptions({
  queryKey: [...SCHEME_KEY, 'opening'],
  queryFn: () => call(api.api['scheme-openings'].$get()),
});

export const campaignsQuery = queryOptions({
  queryKey: [...SCHEME_KEY, 'campaigns'],
  queryFn: () => call(api.api.campaigns.$get()),
});

export const campaignQuery = (id: string, day?: string) =>
  queryOptions({
    queryKey: [...SCHEME_KEY, 'campaign', id, day ?? ''],
    queryFn: () => call(api.api.campaigns[':id'].$get({ param: { id }, query: day ? { day } : {} })),
    placeholderData: keepPreviousData,
  });
