import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../lib/api.ts';
import type { ReviewRow } from '../answers.ts';
import { REVIEW_KEY } from '../queries.ts';

const of = api.api['review-months'][':month'];

/** Scores as self-scored, or approves, the reviews chosen; each answers for itself. */
export function useBatch(month: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, rows }: { kind: 'score' | 'approve'; rows: readonly ReviewRow[] }) => {
      const reviews = rows.map(({ code, version, totalHundredths }) => ({
        ...{ cadre: code, id: newId(), version, seenTotal: totalHundredths },
      }));
      const send = kind === 'score' ? of.scoring.$post : of.approval.$post;
      return call(send({ param: { month }, json: { reviews } }));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: REVIEW_KEY }),
  });
}

export interface Filling {
  done: number;
  total: number;
  begun: number;
  isOver: boolean;
}

/** Month-end in one press: computes everybody's review a stretch at a time and says how far it is. */
export function useFilling(month: string, unit: string | undefined, onProgress: (filling: Filling) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    async mutationFn() {
      let after: string | null = null;
      let begun = 0;
      for (;;) {
        const json: { unit: string | null; after: string | null } = { unit: unit ?? null, after };
        const filled = await call(of.filling.$post({ param: { month }, json }));
        begun += filled.begun;
        after = filled.after;
        onProgress({ done: filled.done, total: filled.total, begun, isOver: after === null });
        if (after === null) return;
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: REVIEW_KEY }),
  });
}
