import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { api, call } from '../../../lib/api.ts';

const templates = api.api['work-templates'];

export type Templates = InferResponseType<typeof templates.$get, 200>;
export type Template = Templates['templates'][number];

export const TEMPLATES_KEY = ['work-templates'];

export const templatesQuery = queryOptions({
  queryKey: TEMPLATES_KEY,
  queryFn: () => call(templates.$get()),
  staleTime: 60_000,
});

type Kept = Pick<Template, 'name' | 'kind' | 'lines'> & { unitId: string | null };

/** Keeps a new template. */
export const keepTemplate = (id: string, kept: Kept) =>
  call(templates[':id'].$put({ param: { id }, json: { ...kept, version: 0 } }));

export const removeTemplate = ({ id, version }: Pick<Template, 'id' | 'version'>) =>
  call(templates[':id'].removal.$post({ param: { id }, json: { version } }));
