import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { Button } from '../../../ui/button/button.tsx';
import { SureButton } from '../../../ui/button/sure-button.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { type DraftView, draftQuery, type ImportView, refreshDescriptions } from '../queries.ts';
import classes from './draft.module.css';

type Props = {
  view: DraftView;
  file: ImportView;
  positionCode: string | null;
  /** What is still open, in words; empty when nothing is. */
  open: string;
  /** Keeps what was typed and answers the version to act on. */
  flush: () => Promise<number>;
  onRefused: (error: unknown) => void;
};

const one = api.api['description-drafts'][':id'];

/** Takes the draft over or sets it aside, then goes on to the next that waits. */
export function SettleDraft({ view, file, positionCode, open, flush, onRefused }: Props) {
  const { t } = useTranslation();
  const [asked, ask] = useState('');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const settling = useMutation({
    mutationFn: async (act: 'taking' | 'dropping') => {
      const sent = { param: { id: view.id }, json: { version: await flush() } };
      return act === 'taking' ? call(one.taking.$post(sent)) : call(one.dropping.$post(sent));
    },
    onMutate: () => onRefused(undefined),
    onError: onRefused,
    onSuccess: async (settled, act) => {
      const words =
        act === 'taking'
          ? t('description.draft.took', { code: positionCode })
          : t('description.draft.dropped', { number: view.ordinal });
      notify({ text: words });
      const next = file.drafts.find(({ state, id }) => state === 'waiting' && id !== view.id);
      await refreshDescriptions(queryClient);
      queryClient.setQueryData(draftQuery(view.id).queryKey, settled);
      if (next)
        await navigate({ to: '/vi-tri/nhap-mo-ta/$id/$draft', params: { id: file.id, draft: next.id } });
      else await navigate({ to: '/vi-tri/nhap-mo-ta/$id', params: { id: file.id } });
    },
  });
  const isAsked = open !== '' && asked === open;
  return (
    <div className={classes.buttons}>
      {isAsked && <p role="alert">{t('description.draft.takeOpen', { what: open })}</p>}
      <Button variant="quiet" disabled={settling.isPending} onClick={() => settling.mutate('dropping')}>
        {t('description.draft.drop')}
      </Button>
      {isAsked ? (
        <SureButton
          variant="primary"
          icon="check"
          autoFocus
          disabled={settling.isPending}
          onClick={() => settling.mutate('taking')}
        >
          {t('description.draft.takeSure', { what: open })}
        </SureButton>
      ) : (
        <Button
          variant="primary"
          icon="check"
          disabled={settling.isPending}
          onClick={() => (open === '' ? settling.mutate('taking') : ask(open))}
        >
          {t('description.draft.take')}
        </Button>
      )}
    </div>
  );
}
