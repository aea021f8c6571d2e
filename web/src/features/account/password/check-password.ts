import { PASSWORD_LEAST } from '@so-viec/shared/account/account.schema';
import {
  type Chooser,
  normalPassword,
  passwordLength,
  passwordProblem,
} from '@so-viec/shared/account/password.rules';
import type { TFunction } from 'i18next';
import '../texts.ts';

type PasswordFields = { current: string; next: string; again: string };
export type PasswordRefusals = Partial<Record<keyof PasswordFields, string>>;

/** The refusals of a new password: too easy, or typed differently the second time. The server asks the same rule. */
export function checkNewPassword(
  t: TFunction,
  { next, again }: Pick<PasswordFields, 'next' | 'again'>,
  of: Chooser,
): PasswordRefusals {
  const code = passwordProblem(next, of);
  const params = { length: passwordLength(next), least: of.least ?? PASSWORD_LEAST };
  if (code) return { next: t(`problem.${code}`, params) };
  return again === next ? {} : { again: t('account.change.differs') };
}

/** The same with the current password, which must be there and another one. */
export function checkPasswordChange(t: TFunction, fields: PasswordFields, of: Chooser): PasswordRefusals {
  if (!fields.current) return { current: t('account.change.currentMissing') };
  if (normalPassword(fields.next) === normalPassword(fields.current)) {
    return { next: t('problem.password-unchanged') };
  }
  return checkNewPassword(t, fields, of);
}
