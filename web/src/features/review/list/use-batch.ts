import { newId } from '@so-viec/shared/id/uuidv7';
import { partsOf } from '@so-viec/shared/list/parts-of';
import { REVIEWS_AT_ONCE } from '@so-viec/shared/review/reviews-at-once';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../../../lib/api.ts';
import type { ReviewRow } from '../answers.ts';
import { REVIEW_KEY } from '../queries.ts';

const of = api.api['review-months'][':month'];

/**
 * Scores as self-scored, or approves, the reviews chosen, as many at a time as the server takes; each answers for
 * itself. Pressed again after a lost answer, a review is sent under the id it had.
 */
export function useBatch(month: string) {
  const queryClient = useQueryClient();
  const [ids] = useState(() => new Map<string, string>());
  const idOf = (step: string) => {
    const id = ids.get(step) ?? newId();
    ids.set(step, id);
    return id;
  };
  return useMutation({
    async mutationFn({ kind, rows }: { kind: 'score' | 'approve'; rows: readonly ReviewRow[] }) {
      const send = kind === 'score' ? of.scoring.$post : of.approval.$post;
      const reviews = rows.map(({ code, version, totalHundredths }) => ({
        ...{ cadre: code, id: idOf(`${kind} ${code} ${version}`), version, seenTotal: totalHundredths },
      }));
      const answers = [];
      for (const some of partsOf(reviews, REVIEWS_AT_ONCE)) {
        answers.push(await call(send({ param: { month }, json: { reviews: some } })));
      }
      return { outcomes: answers.flatMap(({ outcomes }) => outcomes) };
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
