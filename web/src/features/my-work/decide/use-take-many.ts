import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { notify } from '../../../ui/notice/notices.ts';
import type { Proposal } from '../queries.ts';
import { asProposed, canTakeBack } from './decided.ts';
import { useTakingBack } from './use-decision.ts';

/** Takes several proposals as they stand, one after the other; the first that is refused ends it, what was taken stays so. */
export function useTakeMany(onDone: () => void) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const takeBack = useTakingBack();
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
      const taken: { id: string; version: number }[] = [];
      for (const proposal of proposals) {
        const json = { ...asProposed(proposal), id: stepIdOf(proposal), version: proposal.version };
        taken.push(await call(api.api.proposals[':id'].taking.$post({ param: { id: proposal.id }, json })));
      }
      return taken;
    },
    onSuccess: (taken, proposals) => {
      const isBack = proposals.every((proposal) => canTakeBack(proposal, proposal.productId));
      notify({
        text: t('myWork.decide.takenMany', { count: taken.length }),
        ...(isBack && { onUndo: () => takeBack(taken) }),
      });
      onDone();
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
}
