import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';
import { defined } from '../../lib/search.ts';

/** Everything under this key is read anew after a write. */
export const REPORT_KEY = ['report'];

const readAll = () => call(api.api['report-editions'].$get());
const readOne = (id: string) => call(api.api['report-editions'][':id'].$get({ param: { id } }));

export type Editions = Awaited<ReturnType<typeof readAll>>;
export type Edition = Awaited<ReturnType<typeof readOne>>;

export const editionsQuery = queryOptions({ queryKey: [...REPORT_KEY, 'list'], queryFn: readAll });

export const editionQuery = (id: string) =>
  queryOptions({ queryKey: [...REPORT_KEY, 'one', id], queryFn: () => readOne(id) });

type Sides = Record<'period' | 'unit' | 'other' | 'otherUnit', string | undefined>;
const readComparison = (sides: Sides) => call(api.api.comparison.$get({ query: defined(sides) }));
export type Comparison = Awaited<ReturnType<typeof readComparison>>;

export const comparisonQuery = (sides: Sides) =>
  queryOptions({
    queryKey: ['comparison', sides],
    queryFn: () => readComparison(sides),
    placeholderData: keepPreviousData,
  });

/** The units of a month that the reader oversees, by name. */
export const unitNamesQuery = (month: string) =>
  queryOptions({
    queryKey: ['unit-names', 'comparison', month],
    queryFn: () => call(api.api.summary[':month']['unit-names'].$get({ param: { month } })),
  });
