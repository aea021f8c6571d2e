import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { notify } from '../../../ui/notice/notices.ts';

type Body = Parameters<(typeof api.api.proposals)[':id']['$put']>[0]['json'];

/** Proposing work, mending it and taking it back. `id` is that of a proposal that is there. */
export function useProposal(known?: { id: string; version: number }, onDone: () => void = () => {}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [freshId] = useState(newId);
  const [stepId] = useState(newId);
  const id = known?.id ?? freshId;
  const version = known?.version ?? 0;
  const refresh = async () => {
    onDone();
    await queryClient.invalidateQueries({ queryKey: ['my-work'] });
    await queryClient.invalidateQueries({ queryKey: ['suggestions'] });
  };
  const propose = useMutation({
    mutationFn: (json: Omit<Body, 'version'>) =>
      call(api.api.proposals[':id'].$put({ param: { id }, json: { ...json, version } })),
    onSuccess: async (_, { origin, title }) => {
      notify({ text: t(origin === 'routine' ? 'myWork.propose.opened' : 'myWork.propose.sent', { title }) });
      await refresh();
    },
  });
  const withdraw = useMutation({
    mutationFn: () =>
      call(
        api.api.proposals[':id'].withdrawal.$post({
          param: { id },
          json: { id: stepId, version, reason: '' },
        }),
      ),
    onSuccess: async () => {
      notify({ text: t('myWork.propose.withdrawn') });
      await refresh();
    },
  });
  return { propose, withdraw };
}
