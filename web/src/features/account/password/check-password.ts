import { PASSWORD_LEAST } from '@so-viec/shared/account/account.schema';
import type { TFunction } from 'i18next';

export type PasswordFields = { current: string; next: string; again: string };
export type PasswordRefusals = Partial<Record<keyof PasswordFields, string>>;

/** The refusals of a new password that is too short or typed differently the second time. */
export function checkNewPassword(
  t: TFunction,
  { next, again }: Pick<PasswordFields, 'next' | 'again'>,
): PasswordRefusals {
  const length = [...next].length;
  if (length < PASSWORD_LEAST) return { next: t('account.change.short', { length, count: PASSWORD_LEAST }) };
  return again === next ? {} : { again: t('account.change.differs') };
}

/** The same with the current password, which must be there and another one. */
export function checkPasswordChange(t: TFunction, fields: PasswordFields): PasswordRefusals {
  if (!fields.current) return { current: t('account.change.currentMissing') };
  if (fields.next === fields.current) return { next: t('account.change.same') };
  return checkNewPassword(t, fields);
}
