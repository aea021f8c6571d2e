import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';
import { NOTICE_KEY } from './count/notice-count-query.ts';

/** The reader's notices: all that is unread with the first page, then what was read, page by page. */
export const noticesQuery = infiniteQueryOptions({
  queryKey: [...NOTICE_KEY, 'list'],
  queryFn: ({ pageParam }) =>
    call(api.api.notices.$get({ query: pageParam === '' ? {} : { before: pageParam } })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});
type NoticePage = Awaited<ReturnType<NonNullable<(typeof noticesQuery)['queryFn']>>>;
export type NoticeRead = NoticePage['unread'][number];

/** Marks as read: one notice, or all that came up to a moment. */
export function useReading() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (json: { id: string } | { upTo: string }) => call(api.api.notices.readings.$post({ json })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: NOTICE_KEY }),
  });
}
