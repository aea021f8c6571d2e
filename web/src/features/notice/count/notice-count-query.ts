import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../../lib/api.ts';

/** Everything under this key is read anew after a reading. */
export const NOTICE_KEY = ['notice'];

/** How many notices the reader has not read; asked again every minute, beside every page. */
export const noticeCountQuery = queryOptions({
  queryKey: [...NOTICE_KEY, 'count'],
  queryFn: () => call(api.api.notices.count.$get()),
  refetchInterval: 60_000,
});
