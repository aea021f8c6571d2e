import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { notify } from '../../../ui/notice/notices.ts';
import type { Proposal } from '../queries.ts';
import { canTakeBack } from './decided.ts';

type Taking = Omit<
  Parameters<(typeof api.api.proposals)[':id']['taking']['$post']>[0]['json'],
  'id' | 'version'
>;
type Of = Proposal;

/** The head's decision about one proposal: taken as something, or refused with a reason. */
export function useDecision(proposal: Of, onDone: () => void = () => {}) {
  const { id, title, version } = proposal;
  const { t } = useTranslation();
  const takeBack = useTakingBack();
  const queryClient = useQueryClient();
  const [stepId] = useState(newId);
  const param = { id };
  const end = (said: 'taken' | 'refused') => ({
    onSuccess: async (written: { version: number }, asked: Taking | string) => {
      const isBack = typeof asked !== 'string' && canTakeBack(proposal, asked.productId);
      const onUndo = () => takeBack([{ id, version: written.version }]);
      notify({ text: t(`myWork.decide.${said}`, { title }), ...(isBack && { onUndo }) });
      onDone();
      await queryClient.invalidateQueries();
    },
  });
  const take = useMutation({
    mutationFn: (json: Taking) =>
      call(api.api.proposals[':id'].taking.$post({ param, json: { ...json, id: stepId, version } })),
    ...end('taken'),
  });
  const refuse = useMutation({
    mutationFn: (reason: string) =>
      call(api.api.proposals[':id'].refusal.$post({ param, json: { id: stepId, version, reason } })),
    ...end('refused'),
  });
  return { take, refuse };
}

/** Lets proposals wait again that were just taken, each at the version it has since. */
export function useTakingBack() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return async (taken: readonly { id: string; version: number }[]) => {
    try {
      for (const { id, version } of taken) {
        const json = { id: newId(), version, reason: '' };
        await call(api.api.proposals[':id']['taking-back'].$post({ param: { id }, json }));
      }
      notify({ text: t('myWork.decide.takenBack', { count: taken.length }) });
    } catch (error) {
      notify({ text: problemText(t, error) });
    }
    await queryClient.invalidateQueries();
  };
}
