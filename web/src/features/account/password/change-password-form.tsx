import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useMe } from '../../../lib/me.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { PasswordInput } from '../../../ui/form/password-input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../account-form.module.css';
import { checkPasswordChange, type PasswordRefusals } from './check-password.ts';
import { NewPasswordFields } from './new-password-fields.tsx';
import { focusField, readFields } from './read-fields.ts';
import '../texts.ts';

/** Changes one's own password; what is wrong stands under its field, what the server refuses above the form. */
export function ChangePasswordForm({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation();
  const { account, post } = useMe();
  const { username, displayName, passwordLeast: least } = account;
  const [refusals, setRefusals] = useState<PasswordRefusals>({});
  const change = useMutation({
    mutationFn: (json: { current: string; next: string }) => call(api.api.me.password.$put({ json })),
    onSuccess: onChanged,
  });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = readFields(event.currentTarget, ['current', 'next', 'again']);
    const refused = checkPasswordChange(t, fields, {
      ...{ username, least },
      names: [displayName, post?.unitName ?? ''],
    });
    setRefusals(refused);
    const first = Object.keys(refused)[0];
    if (first) return focusField(event.currentTarget, first);
    if (!change.isPending) change.mutate({ current: fields.current, next: fields.next });
  };

  const refusal = formRefusal(t, change.error);
  const refusedNext = refusals.next ?? refusalOf(t, change.error, 'next');

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {refusal && <Refusal look="box">{refusal}</Refusal>}
      <input
        className="visually-hidden"
        name="username"
        autoComplete="username"
        defaultValue={username}
        tabIndex={-1}
        aria-hidden="true"
      />
      <Field label={t('account.change.current')} refusal={refusals.current}>
        {(ids) => <PasswordInput {...ids} name="current" autoComplete="current-password" />}
      </Field>
      <NewPasswordFields
        least={least}
        refusals={{ ...refusals, ...(refusedNext && { next: refusedNext }) }}
      />
      <Button type="submit" variant="primary" fullWidth className={classes.submit}>
        {t('account.change.save')}
      </Button>
    </form>
  );
}
