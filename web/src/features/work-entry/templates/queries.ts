import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { api, call } from '../../../lib/api.ts';

const templates = api.api['work-templates'];
const shared = api.api['unit-templates'];

export type Templates = InferResponseType<typeof templates.$get, 200>;
export type Template = Templates['templates'][number];

export const TEMPLATES_KEY = ['work-templates'];

export const templatesQuery = queryOptions({
  queryKey: TEMPLATES_KEY,
  queryFn: () => call(templates.$get()),
  staleTime: 60_000,
});

type Kept = Pick<Template, 'name' | 'kind' | 'lines'>;

/** Keeps a new template, for oneself or shared with the people of a unit. */
export function keepTemplate({ id, unit }: { id: string; unit: string }, kept: Kept) {
  const json = { ...kept, version: 0 };
  return unit === ''
    ? call(templates[':id'].$put({ param: { id }, json }))
    : call(shared[':unit'][':id'].$put({ param: { id, unit }, json }));
}

export const removeTemplate = ({ id, version }: Pick<Template, 'id' | 'version'>) =>
  call(templates[':id'].removal.$post({ param: { id }, json: { version } }));
