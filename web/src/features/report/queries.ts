import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

/** Everything under this key is read anew after a write. */
export const REPORT_KEY = ['report'];

const readAll = () => call(api.api['report-editions'].$get());
const readOne = (id: string) => call(api.api['report-editions'][':id'].$get({ param: { id } }));

export type Editions = Awaited<ReturnType<typeof readAll>>;
export type Edition = Awaited<ReturnType<typeof readOne>>;

export const editionsQuery = queryOptions({ queryKey: [...REPORT_KEY, 'list'], queryFn: readAll });

export const editionQuery = (id: string) =>
  queryOptions({ queryKey: [...REPORT_KEY, 'one', id], queryFn: () => readOne(id) });
