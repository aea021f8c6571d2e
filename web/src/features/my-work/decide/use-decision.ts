import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { notify } from '../../../ui/notice/notices.ts';

type Taking = Omit<
  Parameters<(typeof api.api.proposals)[':id']['taking']['$post']>[0]['json'],
  'id' | 'version'
>;
type Of = { id: string; title: string; version: number };

/** The head's decision about one proposal: taken as something, or refused with a reason. */
export function useDecision({ id, title, version }: Of, onDone: () => void = () => {}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [stepId] = useState(newId);
  const param = { id };
  const end = (said: 'taken' | 'refused') => ({
    onSuccess: async () => {
      notify({ text: t(`myWork.decide.${said}`, { title }) });
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
