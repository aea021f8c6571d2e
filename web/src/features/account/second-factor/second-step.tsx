import './texts.ts';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useOneAtATime } from '../../../lib/form/use-one-at-a-time.ts';
import type { Me } from '../../../lib/me.ts';
import { Problem } from '../../../lib/problem.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { useCountdown } from '../use-countdown.ts';
import { useSignedIn } from '../use-sign-in.ts';
import { CodeInput, missingOf, PaperInput } from './code-input.tsx';
import classes from './second-factor.module.css';

type Props = {
  onSignedIn: (me: Me) => void;
  /** The first step again. */
  onBack: () => void;
};

/** The second step of a sign-in: the code of the person's phone, or one on paper. */
export function SecondStep({ onSignedIn, onBack }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [isPaper, setPaper] = useState(false);
  const [missing, setMissing] = useState<'missing' | 'short'>();
  const oneAtATime = useOneAtATime();
  const keep = useSignedIn(onSignedIn);
  const step = useMutation({
    mutationFn: (code: string) => call(api.api.session['second-factor'].$post({ json: { code } })),
    onSuccess: (answer) => {
      if (!('me' in answer)) return;
      const { me, recoveryLeft } = answer;
      if (recoveryLeft !== null) notify({ text: t('security.step.paperLeft', { count: recoveryLeft }) });
      keep(me);
    },
  });
  const problem = step.error instanceof Problem ? step.error : undefined;
  const waitSeconds = Number(problem?.params.waitSeconds ?? 0);
  const wait = useCountdown(waitSeconds, problem);
  const isOver = problem?.code === 'second-factor-over';
  const input = () => form.current?.elements.namedItem('code') as HTMLInputElement | null;

  const send = (code: string) => {
    const lacking = missingOf(code);
    setMissing(lacking);
    if (lacking) return input()?.focus();
    if (wait > 0) return;
    const onError = () => {
      const field = input();
      if (!field) return;
      if (!isPaper) field.value = '';
      field.focus();
    };
    oneAtATime(() => step.mutateAsync(code, { onError }));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(String(new FormData(event.currentTarget).get('code')).trim());
  };
  const change = () => {
    step.reset();
    setMissing(undefined);
    setPaper(!isPaper);
  };
  const refusal = missing && t(`security.step.${missing}`);

  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      <h2 className={classes.title}>{t('security.step.title')}</h2>
      {step.error && !step.isPending && <Refusal look="box">{problemText(t, step.error)}</Refusal>}
      {!isOver && (
        <>
          {isPaper ? (
            <Field
              key="paper"
              label={t('security.step.paper')}
              hint={t('security.step.paperHint')}
              refusal={refusal}
            >
              {(ids) => <PaperInput {...ids} name="code" autoFocus />}
            </Field>
          ) : (
            <Field
              key="code"
              label={t('security.step.code')}
              hint={t('security.step.lead')}
              refusal={refusal}
            >
              {(ids) => <CodeInput {...ids} name="code" autoFocus readOnly={step.isPending} onFull={send} />}
            </Field>
          )}
          <Button type="submit" variant="primary" fullWidth aria-disabled={wait > 0}>
            {wait > 0 ? t('account.waitThenTry', { count: wait }) : t('security.step.go')}
          </Button>
          <Button variant="quiet" fullWidth onClick={change}>
            {t(isPaper ? 'security.step.useCode' : 'security.step.usePaper')}
          </Button>
        </>
      )}
      <Button variant={isOver ? 'primary' : 'quiet'} fullWidth onClick={onBack}>
        {t(isOver ? 'account.signIn' : 'security.step.again')}
      </Button>
    </form>
  );
}
