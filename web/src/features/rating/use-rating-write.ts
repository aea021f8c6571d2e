import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../lib/problem.ts';
import { notify } from '../../ui/notice/notices.ts';
import { RATING_KEY } from './queries.ts';

/** A write of ratings: everything is read anew after it, also when somebody else was first. */
export function useRatingWrite<I>(send: (input: I) => Promise<unknown>, done: string, onDone: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: RATING_KEY });
      notify({ text: done });
      onDone();
    },
    onError(error) {
      const isOld = error instanceof Problem && error.status === 412;
      if (isOld) void queryClient.invalidateQueries({ queryKey: RATING_KEY });
    },
  });
}
