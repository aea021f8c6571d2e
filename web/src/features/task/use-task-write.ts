import { useMutation, useQueryClient } from '@tanstack/react-query';
import { notify } from '../../ui/notice/notices.ts';

/** A write of given work: says what was done, reads everything about work anew. */
export function useTaskWrite<Input, Output>(
  write: (input: Input) => Promise<Output>,
  done: { text?: (output: Output, input: Input) => string; after?: (output: Output) => void } = {},
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: async (output: Output, input: Input) => {
      const text = done.text?.(output, input);
      if (text) notify({ text });
      done.after?.(output);
      await queryClient.invalidateQueries();
    },
  });
}
