import { newId } from '@so-viec/shared/id/uuidv7';
import type { TransferInput } from '@so-viec/shared/transfer/transfer.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { notify } from '../../../ui/notice/notices.ts';

/** Proposes a transfer; says so and reads everything anew. Sent again after a lost answer it is the same one. */
export function useProposal(onDone: () => void) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [id] = useState(newId);
  return useMutation({
    mutationFn: (json: TransferInput) => call(api.api.transfers[':id'].$put({ param: { id }, json })),
    onSuccess: async () => {
      notify({ text: t('transfer.done.proposed') });
      onDone();
      await queryClient.invalidateQueries();
    },
  });
}

type Answer = { what: 'refusal' | 'withdrawal'; reason: string };

/** Refuses or withdraws a transfer in the version seen. */
export function useAnswer({ id, version }: { id: string; version: number }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [stepId] = useState(newId);
  return useMutation({
    mutationFn: ({ what, reason }: Answer) =>
      call(api.api.transfers[':id'][what].$post({ param: { id }, json: { id: stepId, version, reason } })),
    onSuccess: async (_, { what }) => {
      notify({ text: t(`transfer.done.${what}`) });
      await queryClient.invalidateQueries();
    },
  });
}
