import './texts.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstStepOf, type Me, refreshMe, useMe } from '../../lib/me.ts';
import { isOwnDayPath } from '../../lib/own-day-path.ts';
import { reopenable } from './device/own-device.ts';
import classes from './session-ended.module.css';
import { SignInForm } from './sign-in-form.tsx';

const ReopenForm = lazy(() => import('./device/reopen-form.tsx').then((m) => ({ default: m.ReopenForm })));

/**
 * Over the page when its session ended: signing in goes on where one was, with everything typed still there. On one's
 * own day a PIN or a passkey of this browser is enough.
 */
export function SessionEnded() {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const queryClient = useQueryClient();
  const router = useRouter();
  const before = useMe().account;
  const [device, setDevice] = useState(() => {
    const found = isOwnDayPath(window.location.pathname) ? reopenable() : undefined;
    return found?.accountId === before.id ? found : undefined;
  });

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    // A dialog begins with its first field: the name, which is filled.
    dialog.current?.querySelector<HTMLInputElement>('input[name=password]')?.focus();
  }, []);

  const resume = (me: Me) => {
    if (me.account.id !== before.id) window.location.assign('/');
    else if (firstStepOf(me)) {
      // Whatever the page asked before that step would be refused, and stand in the trail in their name.
      void queryClient.invalidateQueries({ refetchType: 'none' });
      void router.invalidate();
    } else void queryClient.invalidateQueries();
  };

  // Signed in again in another tab, as the same person: there is nothing to ask here any more.
  const look = useEffectEvent(() => {
    if (document.visibilityState === 'visible') refreshMe(queryClient).then(resume, () => undefined);
  });
  useEffect(() => {
    const ask = () => look();
    document.addEventListener('visibilitychange', ask);
    window.addEventListener('focus', ask);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      window.removeEventListener('focus', ask);
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby="session-ended"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="session-ended" className={classes.title}>
        {t('account.ended.title')}
      </h2>
      {device ? (
        <>
          <p className={classes.text}>{t('account.ended.kept')}</p>
          <Suspense>
            <ReopenForm device={device} onOpened={resume} onOther={() => setDevice(undefined)} />
          </Suspense>
        </>
      ) : (
        <>
          <p className={classes.text}>{t('account.ended.text')}</p>
          <SignInForm username={before.username} onSignedIn={resume} />
        </>
      )}
    </dialog>
  );
}
