import './sign-in-texts.ts';
import { type FormEvent, lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../lib/me.ts';
import { Problem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Field } from '../../ui/form/field.tsx';
import { TextInput } from '../../ui/form/input.tsx';
import { PasswordInput } from '../../ui/form/password-input.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import classes from './account-form.module.css';
import { useCountdown } from './use-countdown.ts';
import { useSignIn } from './use-sign-in.ts';

/** Fetched by who has set it up. */
const SecondStep = lazy(() =>
  import('./second-factor/second-step.tsx').then((m) => ({ default: m.SecondStep })),
);

/** What else there is to sign in with is asked for when the form stands. */
const OtherWays = lazy(() => import('./federated/other-ways.tsx').then((m) => ({ default: m.OtherWays })));

type Props = {
  username?: string;
  onSignedIn: (me: Me) => void;
};

/** User name and password; a refusal says the tries left or the wait, keeps the name and returns to the password. */
export function SignInForm({ username = '', onSignedIn }: Props) {
  const { t } = useTranslation();
  const [isSecond, setSecond] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<string>();
  const signIn = useSignIn(onSignedIn, () => setSecond(true));
  const problem = signIn.error instanceof Problem ? signIn.error : undefined;
  const waitSeconds = Number(problem?.params.waitSeconds ?? 0);
  const wait = useCountdown(waitSeconds, problem);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const typed = { username: String(data.get('username')).trim(), password: String(data.get('password')) };
    const empty = (['username', 'password'] as const).find((name) => typed[name] === '');
    setMissing(empty);
    const focus = (name: string) =>
      (form.current?.elements.namedItem(name) as HTMLInputElement | null)?.focus();
    if (empty) return focus(empty);
    if (wait > 0 || signIn.isPending) return;
    signIn.mutate(typed, { onError: () => focus('password') });
  };

  if (isSecond) {
    return (
      <Suspense>
        <SecondStep onSignedIn={onSignedIn} onBack={() => setSecond(false)} />
      </Suspense>
    );
  }
  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      {problem && !signIn.isPending && <Refusal look="box">{problemText(t, problem)}</Refusal>}
      <Field label={t('account.username')} refusal={missing === 'username' && t('account.usernameMissing')}>
        {(ids) => (
          <TextInput
            {...ids}
            scale="lg"
            name="username"
            defaultValue={username}
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            autoFocus={!username}
          />
        )}
      </Field>
      <Field label={t('account.password')} refusal={missing === 'password' && t('account.passwordMissing')}>
        {(ids) => (
          <PasswordInput
            {...ids}
            name="password"
            autoComplete="current-password"
            autoFocus={Boolean(username)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" fullWidth className={classes.submit} aria-disabled={wait > 0}>
        {wait > 0 ? t('account.waitThenTry', { count: wait }) : t('account.signIn')}
      </Button>
      <p className={classes.note}>{t('account.forgotten')}</p>
      <Suspense>
        <OtherWays onSignedIn={onSignedIn} onCodeAsked={() => setSecond(true)} />
      </Suspense>
    </form>
  );
}
