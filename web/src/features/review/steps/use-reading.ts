import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, call } from '../../../lib/api.ts';
import type { Review } from '../answers.ts';
import { REVIEW_KEY } from '../queries.ts';

/** Keeps that the person has opened their decision, once: their time to appeal runs from then. */
export function useReading(review: Review | undefined): void {
  const queryClient = useQueryClient();
  const id = useRef(newId());
  const { mutate } = useMutation({
    mutationFn: ({ person, month }: Review) =>
      call(
        api.api.reviews[':cadre'][':month'].reading.$post({
          param: { cadre: person.code, month },
          json: { id: id.current },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: REVIEW_KEY }),
  });
  const isUnread = review?.isSelf === true && review.appeal !== null && review.appeal?.readAt === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each decision, not for each look at it
  useEffect(() => {
    if (review && isUnread) mutate(review);
  }, [isUnread, mutate]);
}
