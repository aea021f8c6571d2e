import './texts.ts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import type { Me } from '../../../lib/me.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { session } from '../../../lib/session.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { useSignedIn } from '../use-sign-in.ts';
import classes from './federated.module.css';

type Props = {
  onSignedIn: (me: Me) => void;
  /** The first factor was shown there; the code of one's own device is still to come. */
  onCodeAsked: () => void;
};

const waysQuery = queryOptions({
  queryKey: ['session', 'ways'],
  queryFn: () => call(api.api.session.ways.$get()),
  retry: false,
  staleTime: Number.POSITIVE_INFINITY,
});

/** What the body signs people in with besides; nothing where it has nothing. */
export function OtherWays({ onSignedIn, onCodeAsked }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { data } = useQuery(waysQuery);
  const isCodeAsked = data?.outcome?.code === 'second-factor';
  useEffect(() => {
    if (!isCodeAsked) return;
    // Told once: whoever comes back to the first step stays there.
    queryClient.setQueryData(waysQuery.queryKey, (ways) => ways && { ...ways, outcome: null });
    onCodeAsked();
  }, [isCodeAsked, onCodeAsked, queryClient]);
  if (!data) return null;
  const { oidc, ldap, outcome } = data;
  const provider = oidc?.name ?? t('ways.provider');
  return (
    <div className={classes.ways}>
      {ldap && (
        <p className={classes.note}>{t('ways.directoryNote', { name: ldap.name ?? t('ways.directory') })}</p>
      )}
      {oidc && <div className={classes.or}>{t('ways.or')}</div>}
      {outcome && outcome.code !== 'second-factor' && (
        <Refusal look="box">
          {t(`ways.outcome.${outcome.code}`, { name: provider })}
          {outcome.subject !== undefined && (
            <>
              {' '}
              {t('ways.subject')} <code className={classes.subject}>{outcome.subject}</code>
            </>
          )}
        </Refusal>
      )}
      {oidc && <ProviderButton name={provider} onSignedIn={onSignedIn} />}
    </div>
  );
}

/** Where the sign-in page goes on to afterwards. */
const nextHere = (): string => new URLSearchParams(window.location.search).get('tiep') ?? '/';

/** To the provider and back; over a page that is open in another tab, so that what is typed there stays. */
function ProviderButton({ name, onSignedIn }: { name: string; onSignedIn: (me: Me) => void }) {
  const { t } = useTranslation();
  const [isOver] = useState(session.hasEnded);
  const [isBlocked, setBlocked] = useState(false);
  useReturn(isOver, useSignedIn(onSignedIn));
  const leave = useMutation({
    mutationFn: (next: string) => call(api.api.session.oidc.$post({ json: { next } })),
  });
  const press = () => {
    if (leave.isPending) return;
    // Opened by the press itself: later the browser would block it.
    const tab = isOver ? window.open('', '_blank') : window;
    setBlocked(tab === null);
    if (!tab) return;
    leave.mutate(isOver ? '/' : nextHere(), {
      onSuccess: ({ address }) => tab.location.assign(address),
      onError: () => isOver && tab.close(),
    });
  };
  return (
    <>
      {leave.error && <Refusal look="box">{problemText(t, leave.error)}</Refusal>}
      {isBlocked && <Refusal look="box">{t('ways.blocked')}</Refusal>}
      <Button fullWidth className={classes.button} onClick={press} aria-disabled={leave.isPending}>
        {t('ways.signInWith', { name })}
      </Button>
      {isOver && <p className={classes.note}>{t('ways.newTab')}</p>}
    </>
  );
}

/** Goes on when the person comes back to this tab signed in. */
function useReturn(isWaiting: boolean, keep: (me: Me) => void): void {
  useEffect(() => {
    if (!isWaiting) return;
    const look = async () => {
      const me = await call(api.api.me.$get()).catch(() => undefined);
      if (me) keep(me);
    };
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [isWaiting, keep]);
}
