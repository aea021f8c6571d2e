import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { api, call } from '../../lib/api.ts';
import { defined } from '../../lib/search.ts';

const frame = api.api.competencies;
const person = api.api['cadre-competencies'][':code'];
const gaps = api.api['competency-gaps'];
const table = api.api['competency-table'];

export type Framework = InferResponseType<typeof frame.$get, 200>;
export type Competency = Framework['competencies'][number];
export type PersonView = InferResponseType<typeof person.$get, 200>;
export type TableView = InferResponseType<typeof table.$get, 200>;
export type GapsView = InferResponseType<typeof gaps.$get, 200>;

export const frameworkQuery = queryOptions({
  queryKey: ['competency', 'framework'],
  queryFn: () => call(frame.$get()),
});

export const personCompetenciesQuery = (code: string) =>
  queryOptions({
    queryKey: ['competency', 'person', code],
    queryFn: () => call(person.$get({ param: { code } })),
    retry: false,
  });

export const gapsQuery = (unit: string | undefined) =>
  queryOptions({
    queryKey: ['competency', 'gaps', unit ?? ''],
    queryFn: () => call(gaps.$get({ query: defined({ unit }) })),
  });

export const tableQuery = (unit: string | undefined) =>
  queryOptions({
    queryKey: ['competency', 'table', unit ?? ''],
    queryFn: () => call(table.$get({ query: defined({ unit }) })),
  });
