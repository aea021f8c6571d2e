import { PASSWORD_LEAST } from '@so-viec/shared/account/account.schema';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../ui/form/field.tsx';
import { PasswordInput } from '../../../ui/form/password-input.tsx';
import type { PasswordRefusals } from './check-password.ts';
import '../texts.ts';

/** A new password, typed twice. */
export function NewPasswordFields({
  refusals,
  least = PASSWORD_LEAST,
}: {
  refusals: PasswordRefusals;
  least?: number;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Field
        label={t('account.change.next')}
        hint={t('account.change.rule', { count: least })}
        refusal={refusals.next}
      >
        {(ids) => <PasswordInput {...ids} name="next" autoComplete="new-password" />}
      </Field>
      <Field label={t('account.change.again')} refusal={refusals.again}>
        {(ids) => <PasswordInput {...ids} name="again" autoComplete="new-password" />}
      </Field>
    </>
  );
}
