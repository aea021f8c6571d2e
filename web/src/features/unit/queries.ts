import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { api, call } from '../../lib/api.ts';
import { defined } from '../../lib/search.ts';

/** `on` undefined is today, as the server knows it. */
export type On = CivilDay | undefined;

const units = api.api.units;
const unit = units[':code'];

export type TreeView = InferResponseType<typeof units.$get, 200>;
export type TreeRow = TreeView['groups'][number]['rows'][number];
export type UnitView = InferResponseType<typeof unit.$get, 200>;
export type UnitVersion = UnitView['versions'][number];
export type Leader = UnitView['leaders'][number];
export type RulesView = InferResponseType<typeof unit.rules.$get, 200>;
export type Delegation = UnitView['delegations'][number];

/** The top of the tree of a day, with the way down to a unit. */
export const treeQuery = (on: On, open?: string) =>
  queryOptions({
    queryKey: ['units', 'tree', on ?? '', open ?? ''],
    queryFn: () => call(units.$get({ query: defined({ on, open }) })),
    placeholderData: keepPreviousData,
  });

/** The units under one. */
export const childrenQuery = (on: On, parent: string) =>
  queryOptions({
    queryKey: ['units', 'children', on ?? '', parent],
    queryFn: () => call(units.$get({ query: defined({ on, parent }) })),
  });

export const searchQuery = (on: On, q: string) =>
  queryOptions({
    queryKey: ['units', 'search', on ?? '', q],
    queryFn: () => call(api.api['unit-search'].$get({ query: defined({ on, q }) as { q: string } })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });

export const unitQuery = (code: string, on: On) =>
  queryOptions({
    queryKey: ['units', 'one', code, on ?? ''],
    queryFn: () => call(unit.$get({ param: { code }, query: defined({ on }) })),
    placeholderData: keepPreviousData,
  });

/** By which rules a unit's people are scored. */
export const rulesQuery = (code: string) =>
  queryOptions({
    queryKey: ['units', 'rules', code],
    queryFn: () => call(unit.rules.$get({ param: { code } })),
  });

/** When a body's people are reminded of their log. */
export const reminderHourQuery = (code: string) =>
  queryOptions({
    queryKey: ['units', 'reminder-hour', code],
    queryFn: () => call(unit['reminder-hour'].$get({ param: { code } })),
  });

/** Everybody with a post in the unit itself. */
export const peopleHereQuery = (code: string) =>
  queryOptions({
    queryKey: ['units', 'people', code],
    queryFn: () => call(unit.people.$get({ param: { code }, query: { here: '1' } })),
  });

export const ownDelegationsQuery = queryOptions({
  queryKey: ['units', 'delegations'],
  queryFn: () => call(api.api.delegations.mine.$get()),
});

/** Everything that rests on the organisation is asked for again. */
export const refreshUnits = (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
