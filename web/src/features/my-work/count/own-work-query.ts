import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../../lib/api.ts';

/** How much of the reader's work is open and presses; read with every page, so it stands apart from the page's texts. */
export const ownWorkCountQuery = queryOptions({
  queryKey: ['my-work', 'count'],
  queryFn: () => call(api.api['my-work'].count.$get()),
  staleTime: 60_000,
});
