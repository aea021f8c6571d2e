import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Me, useMe } from '../../lib/me.ts';
import classes from './session-ended.module.css';
import { SignInForm } from './sign-in-form.tsx';

/** Over the page when its session ended: signing in goes on where one was, with everything typed still there. */
export function SessionEnded() {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const queryClient = useQueryClient();
  const before = useMe().account;

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);

  const resume = (me: Me) => {
    if (me.account.id !== before.id) window.location.assign('/');
    else void queryClient.invalidateQueries();
  };

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
      <p className={classes.text}>{t('account.ended.text')}</p>
      <SignInForm username={before.username} onSignedIn={resume} />
    </dialog>
  );
}
