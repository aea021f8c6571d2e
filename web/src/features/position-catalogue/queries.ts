import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { api, call } from '../../lib/api.ts';

const of = api.api.editions;
const one = of[':edition'];

export type Editions = InferResponseType<typeof of.$get, 200>;
export type EditionRow = Editions['editions'][number];
export type EditionView = InferResponseType<typeof one.$get, 200>;
export type EditionPosition = EditionView['positions'][number];
export type PositionView = InferResponseType<(typeof one.positions)[':code']['$get'], 200>;
export type Product = PositionView['products'][number];
export type Comparison = InferResponseType<(typeof one.since)[':other']['$get'], 200>;

/** Every edition, the latest first. */
export const editionsQuery = queryOptions({
  queryKey: ['catalogue', 'editions'],
  queryFn: () => call(of.$get()),
});

export const editionQuery = (edition: string) =>
  queryOptions({
    queryKey: ['catalogue', 'edition', edition],
    queryFn: () => call(one.$get({ param: { edition } })),
  });

export const positionQuery = (edition: string, code: string) =>
  queryOptions({
    queryKey: ['catalogue', 'position', edition, code],
    queryFn: () => call(one.positions[':code'].$get({ param: { edition, code } })),
  });

export const sharedProductsQuery = (edition: string) =>
  queryOptions({
    queryKey: ['catalogue', 'shared', edition],
    queryFn: () => call(one['shared-products'].$get({ param: { edition } })),
  });

export const comparisonQuery = (edition: string, other: string) =>
  queryOptions({
    queryKey: ['catalogue', 'comparison', edition, other],
    queryFn: () => call(one.since[':other'].$get({ param: { edition, other } })),
  });

/** After a write everything about the catalogue is read anew: coefficients move together. */
export const refreshCatalogue = (queryClient: QueryClient) =>
  queryClient.invalidateQueries({ queryKey: ['catalogue'] });
