import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { notify } from '../../ui/notice/notices.ts';
import type { Days } from './leave-form.tsx';

type Said = 'sent' | 'saved' | 'removed' | 'withdrawn';

/** Leave of one person: asked for, written down, taken away, withdrawn; each is said and everything read anew. */
export function useLeave(code: string, onDone: () => void = () => {}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [id] = useState(newId);
  // A step that is sent again after its answer was lost is the same step.
  const [stepIds] = useState(() => new Map<string, string>());
  const stepIdOf = (requestId: string) => {
    const known = stepIds.get(requestId) ?? newId();
    stepIds.set(requestId, known);
    return known;
  };
  const end = (said: Said) => ({
    onSuccess: async () => {
      notify({ text: t(`leave.form.${said}`) });
      onDone();
      await queryClient.invalidateQueries();
    },
  });
  const ask = useMutation({
    mutationFn: ({ decision: _, ...json }: Days & { reason: string; decision: string }) =>
      call(api.api['leave-requests'][':id'].$put({ param: { id }, json })),
    ...end('sent'),
  });
  const add = useMutation({
    mutationFn: ({ reason: _, ...days }: Days & { reason: string; decision: string }) =>
      call(api.api.cadres[':code'].leave[':id'].$put({ param: { code, id }, json: { ...days, version: 0 } })),
    ...end('saved'),
  });
  const remove = useMutation({
    mutationFn: (row: { id: string; version: number; decision: string }) =>
      call(
        api.api.cadres[':code'].leave[':id'].removal.$post({
          param: { code, id: row.id },
          json: { version: row.version, decision: row.decision },
        }),
      ),
    ...end('removed'),
  });
  const withdraw = useMutation({
    mutationFn: (request: { id: string; version: number }) =>
      call(
        api.api['leave-requests'][':id'].withdrawal.$post({
          param: { id: request.id },
          json: { id: stepIdOf(request.id), version: request.version, reason: '' },
        }),
      ),
    ...end('withdrawn'),
  });
  return { ask, add, remove, withdraw };
}
