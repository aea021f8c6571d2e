import { PASSWORD_LEAST } from '@so-viec/shared/account/account.schema';
import { normalPassword, passwordLength, passwordProblem } from '@so-viec/shared/account/password.rules';
import type { TFunction } from 'i18next';
import '../texts.ts';

type PasswordFields = { current: string; next: string; again: string };
export type PasswordRefusals = Partial<Record<keyof PasswordFields, string>>;

/** The refusals of a new password: too easy, or typed differently the second time. The server asks the same rule. */
export function checkNewPassword(
  t: TFunction,
  { next, again }: Pick<PasswordFields, 'next' | 'again'>,
  username: string,
): PasswordRefusals {
  const code = passwordProblem(next, username);
  if (code) return { next: t(`problem.${code}`, { length: passwordLength(next), least: PASSWORD_LEAST }) };
  return again === next ? {} : { again: t('account.change.differs') };
}

/** The same with the current password, which must be there and another one. */
export function checkPasswordChange(
  t: TFunction,
  fields: PasswordFields,
  username: string,
): PasswordRefusals {
  if (!fields.current) return { current: t('account.change.currentMissing') };
  if (normalPassword(fields.next) === normalPassword(fields.current)) {
    return { next: t('problem.password-unchanged') };
  }
  return checkNewPassword(t, fields, username);
}
