import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../../lib/problem.ts';
import { waitingCountsQuery } from '../../../lib/waiting.ts';
import { productQueueQuery, type Story, storyQuery } from '../queries.ts';

/** Writes to a product; its page shows the answer, or the product as it is now where the write came too late. */
export function useWrite<V>(id: string, write: (values: V) => Promise<unknown>) {
  const queryClient = useQueryClient();
  const { queryKey } = storyQuery(id);
  return useMutation({
    mutationFn: write,
    onSuccess: (story) => {
      queryClient.setQueryData(queryKey, story as Story);
      void queryClient.invalidateQueries({ queryKey: productQueueQuery.queryKey });
      void queryClient.invalidateQueries(waitingCountsQuery);
    },
    onError: (error) => {
      const current = error instanceof Problem ? (error.current as Story | undefined) : undefined;
      if (current?.id === id) queryClient.setQueryData(queryKey, current);
    },
  });
}
