import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

/** The confidential lines that the reader is named for. */
export const secretLinesQuery = queryOptions({
  queryKey: ['secret-lines'],
  queryFn: () => call(api.api['secret-lines'].$get()),
});
export type SecretLine = Awaited<ReturnType<NonNullable<typeof secretLinesQuery.queryFn>>>['lines'][number];
