import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { type ImportView, refreshDescriptions } from '../queries.ts';
import classes from './files.module.css';

/** Takes over at once what nobody needs to look at. */
export function TakeReady({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const taking = useMutation({
    mutationFn: () =>
      call(api.api['description-imports'][':id'].taking.$post({ param: { id: view.id }, json: {} })),
    onSuccess: async (outcome) => {
      notify({ text: t('description.import.tookReady', outcome) });
      await refreshDescriptions(queryClient);
    },
  });
  const ready = view.drafts.filter(({ isReady }) => isReady).length;
  const isWaiting = view.drafts.some(({ state }) => state === 'waiting');
  if (!isWaiting) return null;
  return (
    <div className={classes.ready}>
      {ready > 0 && (
        <Button variant="primary" icon="check" disabled={taking.isPending} onClick={() => taking.mutate()}>
          {t('description.import.takeReady', { count: ready })}
        </Button>
      )}
      <p className={classes.quiet}>{t('description.import.nothingReady')}</p>
      {taking.error && <Refusal look="box">{problemText(t, taking.error)}</Refusal>}
    </div>
  );
}
