import type { NoticeTopic } from '@so-viec/shared/notice/notice';
import type { NoticeMail } from '@so-viec/shared/notice/notice-choice.rules';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../../../lib/api.ts';
import { NOTICE_KEY } from '../count/notice-count-query.ts';

/** How the reader is told of each topic. */
export const noticeChoicesQuery = queryOptions({
  queryKey: [...NOTICE_KEY, 'choices'],
  queryFn: () => call(api.api['notice-choices'].$get()),
});
export type NoticeChoices = Awaited<ReturnType<NonNullable<(typeof noticeChoicesQuery)['queryFn']>>>;

export interface Choice {
  topic: NoticeTopic;
  onPage: boolean;
  mail: NoticeMail;
  push: boolean;
}

/** Keeps a choice as soon as it is made; `shown` is what was chosen here over what the server said. */
export function useChoosing(onSaved: (topic: NoticeTopic) => void) {
  const queryClient = useQueryClient();
  const [picked, pick] = useState<Partial<Record<NoticeTopic, Choice>>>({});
  const { mutate, error } = useMutation({
    mutationFn: ({ topic, ...json }: Choice) =>
      call(api.api['notice-choices'][':topic'].$put({ param: { topic }, json })),
    onSuccess: (_done, { topic }) => onSaved(topic),
    onError: () => pick({}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: NOTICE_KEY }),
  });
  return {
    error,
    shown: (topics: NoticeChoices['topics']) => topics.map((one) => ({ ...one, ...picked[one.topic] })),
    choose(choice: Choice) {
      pick({ ...picked, [choice.topic]: choice });
      mutate(choice);
    },
  };
}
