import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { useShownOnce } from '../../../lib/shown-once.ts';
import { momentOf } from '../../../lib/words/moment.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import classes from '../accounts.module.css';
import { type Account, accountQuery, closeAccount, openAccount, resetAccount } from '../queries.ts';
import { type PrintedSlip, Slips } from '../slips/slips.tsx';
import { dayOf, MARKS } from '../words.ts';
import { Sure } from './sure.tsx';

type Asked = 'reset' | 'close';

/** An account's facts and what can be done to it; a new first password is shown once, beneath. */
export function AccountCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { can } = useMe();
  const [asked, ask] = useState<Asked>();
  const { shown: slip, show: showSlip, isForgotten } = useShownOnce<PrintedSlip>();
  const queryClient = useQueryClient();
  const keep = (next: Account) => {
    queryClient.setQueryData(accountQuery(account.id).queryKey, next);
    return queryClient.invalidateQueries({ queryKey: ['accounts'], refetchType: 'none' });
  };
  const onSettled = () => ask(undefined);
  const step = useMutation({
    mutationFn: (act: () => Promise<Account>) => act(),
    onSuccess: keep,
    onSettled,
  });
  const reset = useMutation({
    mutationFn: () => resetAccount(account),
    onSuccess: (answer) => {
      showSlip(answer.slip);
      return keep(answer.account);
    },
    onSettled,
  });
  const acts = { reset: () => reset.mutate(), close: () => step.mutate(() => closeAccount(account)) };
  const hasPassword = account.state !== 'first-password' && account.state !== 'no-password';
  const error = step.error ?? reset.error;
  const isBusy = step.isPending || reset.isPending;
  return (
    <Card>
      <Facts account={account} />
      <div className={classes.actions}>
        {error && <Refusal look="box">{problemText(t, error)}</Refusal>}
        {asked && (
          <Sure
            lead={t(`accounts.one.${asked}Lead`)}
            sure={t(`accounts.one.${asked}Sure`)}
            isBusy={isBusy}
            onSure={() => acts[asked]()}
            onCancel={() => ask(undefined)}
          />
        )}
        {!asked && (
          <>
            <Button disabled={isBusy} onClick={() => (hasPassword ? ask('reset') : reset.mutate())}>
              {t('accounts.one.reset')}
            </Button>
            {can.admin && account.disabledAt === null && (
              <Button disabled={isBusy} onClick={() => ask('close')}>
                {t('accounts.one.close')}
              </Button>
            )}
            {can.admin && account.disabledAt !== null && (
              <Button disabled={isBusy} onClick={() => step.mutate(() => openAccount(account))}>
                {t('accounts.one.open')}
              </Button>
            )}
          </>
        )}
      </div>
      {isForgotten && (
        <p className={classes.none} role="status">
          {t('accounts.slip.forgotten')}
        </p>
      )}
      {slip && (
        <section aria-label={t('accounts.one.slipTitle')}>
          <div className={classes.bar}>
            <strong role="status">{t('accounts.one.slipTitle')}</strong>
            <Button size="sm" icon="printer" onClick={() => window.print()}>
              {t('accounts.one.print')}
            </Button>
          </div>
          <Slips slips={[slip]} />
        </section>
      )}
    </Card>
  );
}

function Facts({ account }: { account: Account }) {
  const { t } = useTranslation();
  const facts: [string, string][] = [
    [t('accounts.one.username'), account.username],
    [t('accounts.one.cadre'), account.cadreCode ?? ''],
    [t('accounts.column.unit'), [account.unitName, account.bodyName].filter(Boolean).join(', ')],
    [t('accounts.column.last'), account.lastSignInAt ? momentOf(account.lastSignInAt) : t('accounts.never')],
    [t('accounts.one.created'), dayOf(account.createdAt)],
  ];
  return (
    <dl className={classes.facts}>
      <dt>{t('accounts.column.state')}</dt>
      <dd>
        <StateMark state={MARKS[account.state]}>{t(`accounts.is.${account.state}`)}</StateMark>
      </dd>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name} className={classes.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
