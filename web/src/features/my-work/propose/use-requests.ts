import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { notify } from '../../../ui/notice/notices.ts';

/** Asking one's head for work and taking it back. */
export function useRequests(onDone: () => void = () => {}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [id] = useState(newId);
  const ask = useMutation({
    mutationFn: (json: { unitId: string; text: string }) =>
      call(api.api['work-requests'][':id'].$put({ param: { id }, json })),
    onSuccess: async () => {
      notify({ text: t('myWork.ask.sent') });
      onDone();
      await queryClient.invalidateQueries({ queryKey: ['my-work'] });
    },
  });
  const withdraw = useMutation({
    mutationFn: (request: { id: string; version: number }) =>
      call(
        api.api['work-requests'][':id'].withdrawal.$post({
          param: { id: request.id },
          json: { version: request.version },
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['my-work'] }),
  });
  return { ask, withdraw };
}
