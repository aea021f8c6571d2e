import type { NoticeTopic } from '@so-viec/shared/notice/notice';
import type { NoticeMail } from '@so-viec/shared/notice/notice-choice.rules';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../lib/api.ts';
import { NOTICE_KEY } from '../count/notice-count-query.ts';

/** How the reader is told of each topic. */
export const noticeChoicesQuery = queryOptions({
  queryKey: [...NOTICE_KEY, 'choices'],
  queryFn: () => call(api.api['notice-choices'].$get()),
});
export type NoticeChoices = Awaited<ReturnType<NonNullable<(typeof noticeChoicesQuery)['queryFn']>>>;

interface Choice {
  topic: NoticeTopic;
  onPage: boolean;
  mail: NoticeMail;
}

/** Keeps a choice as soon as it is made. */
export function useChoosing(onSaved: (topic: NoticeTopic) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ topic, ...json }: Choice) =>
      call(api.api['notice-choices'][':topic'].$put({ param: { topic }, json })),
    onMutate: ({ topic, onPage, mail }) =>
      queryClient.setQueryData(noticeChoicesQuery.queryKey, (known) => ({
        ...(known as NoticeChoices),
        topics: (known as NoticeChoices).topics.map((one) =>
          one.topic === topic ? { ...one, onPage, mail } : one,
        ),
      })),
    onSuccess: (_done, { topic }) => onSaved(topic),
    onSettled: () => queryClient.invalidateQueries({ queryKey: NOTICE_KEY }),
  });
}
