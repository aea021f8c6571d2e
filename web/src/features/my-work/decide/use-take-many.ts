import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { notify } from '../../../ui/notice/notices.ts';
import type { Proposal } from '../queries.ts';
import { asProposed } from './decided.ts';

/** Takes several proposals as they stand, one after the other; the first that is refused ends it, what was taken stays so. */
export function useTakeMany(onDone: () => void) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  // Sent again after an answer was lost, a step is the same step.
  const [stepIds] = useState(() => new Map<string, string>());
  const stepIdOf = ({ id, version }: Proposal) => {
    const key = `${id} ${version}`;
    const known = stepIds.get(key) ?? newId();
    stepIds.set(key, known);
    return known;
  };
  return useMutation({
    mutationFn: async (proposals: readonly Proposal[]) => {
      for (const proposal of proposals) {
        const json = { ...asProposed(proposal), id: stepIdOf(proposal), version: proposal.version };
        await call(api.api.proposals[':id'].taking.$post({ param: { id: proposal.id }, json }));
      }
      return proposals.length;
    },
    onSuccess: (count) => {
      notify({ text: t('myWork.decide.takenMany', { count }) });
      onDone();
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
}
