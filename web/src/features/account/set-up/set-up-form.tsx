import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import classes from '../account-form.module.css';
import { checkNewPassword } from '../password/check-password.ts';
import { NewPasswordFields } from '../password/new-password-fields.tsx';
import { focusField, readFields } from '../password/read-fields.ts';
import '../sign-in-texts.ts';
import '../texts.ts';

type Refusals = Partial<Record<'displayName' | 'username' | 'next' | 'again', string>>;

/** Name, user name and password of the first administrator. */
export function SetUpForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [refusals, setRefusals] = useState<Refusals>({});
  const create = useMutation({
    mutationFn: (json: { username: string; displayName: string; password: string }) =>
      call(api.api.setup.$post({ json: { token, ...json } })),
    onSuccess: onDone,
  });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = readFields(event.currentTarget, ['displayName', 'username', 'next', 'again']);
    const refused: Refusals = {
      ...(!fields.displayName.trim() && { displayName: t('account.setup.displayNameMissing') }),
      ...(!fields.username.trim() && { username: t('account.usernameMissing') }),
      ...checkNewPassword(t, fields, { username: fields.username, names: [fields.displayName] }),
    };
    setRefusals(refused);
    const first = Object.keys(refused)[0];
    if (first) return focusField(event.currentTarget, first);
    const { displayName, username, next: password } = fields;
    if (!create.isPending) create.mutate({ displayName, username, password });
  };

  if (create.isSuccess)
    return (
      <div className={classes.form}>
        <StateMark state="accepted">
          {t('account.setup.done', { username: create.variables.username })}
        </StateMark>
        <ButtonLink to="/dang-nhap" variant="primary" fullWidth>
          {t('account.signIn')}
        </ButtonLink>
      </div>
    );

  const refusal = formRefusal(t, create.error);
  const refused = (path: string) => refusalOf(t, create.error, path);
  const refusedPassword = refusals.next ?? refused('password');

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {refusal && <Refusal look="box">{refusal}</Refusal>}
      <Field label={t('account.setup.displayName')} refusal={refusals.displayName ?? refused('displayName')}>
        {(ids) => <TextInput {...ids} scale="lg" name="displayName" autoComplete="name" />}
      </Field>
      <Field
        label={t('account.username')}
        hint={t('account.setup.usernameHint')}
        refusal={refusals.username ?? refused('username')}
      >
        {(ids) => (
          <TextInput {...ids} scale="lg" name="username" autoComplete="username" autoCapitalize="none" />
        )}
      </Field>
      <NewPasswordFields refusals={{ ...refusals, ...(refusedPassword && { next: refusedPassword }) }} />
      <Button type="submit" variant="primary" fullWidth className={classes.submit}>
        {t('account.setup.create')}
      </Button>
    </form>
  );
}
