import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../lib/problem.ts';
import { notify } from '../../ui/notice/notices.ts';
import { CLOSING_KEY } from './queries.ts';

/** A write about a month: everything is read anew after it, also when it stands otherwise than the page showed. */
export function useClosingWrite<I>(
  send: (input: I) => Promise<unknown>,
  done: (input: I) => string,
  onDone: () => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: send,
    async onSuccess(_, input) {
      await queryClient.invalidateQueries();
      notify({ text: done(input) });
      onDone();
    },
    onError(error) {
      if (error instanceof Problem) void queryClient.invalidateQueries({ queryKey: CLOSING_KEY });
    },
  });
}
