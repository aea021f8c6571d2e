import '../security-texts.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../accounts.module.css';
import { type Account, accountFactorQuery, resetFactor } from '../queries.ts';
import { dayOf } from '../words.ts';
import { Sure } from './sure.tsx';

/** Whether somebody is asked for a code, and taking it away when they have lost it: in two presses. */
export function CodeCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const isOwn = useMe().account.id === account.id;
  const query = accountFactorQuery(account.id);
  const { data, error } = useQuery(query);
  const [isAsked, setAsked] = useState(false);
  const reset = useMutation({
    mutationFn: () => resetFactor(account.id),
    onSuccess: () => {
      setAsked(false);
      notify({ text: t('security.one.done', { name: account.name }) });
    },
    onSettled: () => queryClient.invalidateQueries(query),
  });
  const refusal = error ?? reset.error;
  const since = data?.since;
  return (
    <Card title={t('security.one.title')}>
      <div className={classes.form}>
        {refusal && <Refusal look="box">{problemText(t, refusal)}</Refusal>}
        {data && <p>{since ? t('security.one.on', { day: dayOf(since) }) : t('security.one.off')}</p>}
      </div>
      {since && !isOwn && (
        <div className={classes.actions}>
          {!isAsked && <Button onClick={() => setAsked(true)}>{t('security.one.reset')}</Button>}
          {isAsked && (
            <Sure
              lead={t('security.one.resetLead')}
              sure={t('security.one.resetSure')}
              isBusy={reset.isPending}
              onSure={() => reset.mutate()}
              onCancel={() => setAsked(false)}
            />
          )}
        </div>
      )}
    </Card>
  );
}
