import './texts.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneAtATime } from '../../../lib/form/use-one-at-a-time.ts';
import { Problem } from '../../../lib/problem.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { focusField, readFields } from '../password/read-fields.ts';
import { CodeInput, missingOf, PaperInput } from './code-input.tsx';
import { KeyPicture } from './key-picture.tsx';
import { confirmDevice, factorQuery, fetchKey } from './queries.ts';
import classes from './second-factor.module.css';

type Props = { hasOne: boolean; onDone: (codes: string[]) => void };

/** Scan or type the key, then type the first code; in the place of another device, a code of that one too. */
export function SetUpDevice({ hasOne, onDone }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const here = useLocation({ select: ({ href }) => href });
  const [missing, setMissing] = useState<'missing' | 'short'>();
  const key = useQuery({ queryKey: ['second-factor', 'key'], queryFn: fetchKey, gcTime: 0, retry: false });
  const oneAtATime = useOneAtATime();
  const confirm = useMutation({
    mutationFn: confirmDevice,
    onSuccess: async ({ codes }) => {
      await queryClient.invalidateQueries({ ...factorQuery, exact: true });
      onDone(codes);
    },
  });
  const error = key.error ?? (confirm.isPending ? null : confirm.error);
  const { code, fields: [wrong] = [] } = error instanceof Problem ? error : {};
  const refusalOf = (field: 'code' | 'current') => error && wrong?.path === field && problemText(t, error);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { code, current } = readFields(form, ['code', 'current']);
    const lacking = missingOf(code);
    setMissing(lacking);
    if (lacking) return focusField(form, 'code');
    const typed = { code, ...(hasOne && { current: current.trim() }) };
    const onError = (refused: Error) =>
      focusField(form, (refused instanceof Problem && refused.fields[0]?.path) || 'code');
    oneAtATime(() => confirm.mutateAsync(typed, { onError }));
  };
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    notify({ text: t('security.setUp.copied') });
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {key.data && (
        <>
          <div className={classes.steps}>
            <p>{t('security.setUp.scan')}</p>
            <KeyPicture address={key.data.address} label={t('security.setUp.picture')} />
            <a className={classes.here} href={key.data.address}>
              {t('security.setUp.here')}
            </a>
            <p className={classes.quiet}>{t('security.setUp.key')}</p>
            <code className={classes.key}>{key.data.key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
            <Button size="sm" onClick={() => void copy(key.data.key)}>
              {t('security.setUp.copy')}
            </Button>
          </div>
          {hasOne && (
            <Field label={t('security.setUp.current')} refusal={refusalOf('current')}>
              {(ids) => <PaperInput {...ids} name="current" autoComplete="one-time-code" />}
            </Field>
          )}
          <Field
            label={t('security.setUp.type')}
            refusal={missing ? t(`security.step.${missing}`) : refusalOf('code')}
          >
            {(ids) => <CodeInput {...ids} name="code" autoComplete="off" />}
          </Field>
        </>
      )}
      {error && !wrong && <Refusal look="box">{problemText(t, error)}</Refusal>}
      {code === 'sign-in-again' && (
        <ButtonLink to="/dang-nhap" search={{ tiep: here }} variant="primary" fullWidth>
          {t('account.signIn')}
        </ButtonLink>
      )}
      {code === 'device-not-begun' && (
        <Button
          onClick={() => {
            confirm.reset();
            void key.refetch();
          }}
        >
          {t('security.setUp.newKey')}
        </Button>
      )}
      {key.data && (
        <Button type="submit" variant="primary" fullWidth disabled={confirm.isPending}>
          {t('security.setUp.turnOn')}
        </Button>
      )}
    </form>
  );
}
