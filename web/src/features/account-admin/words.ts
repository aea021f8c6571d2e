import type { TFunction } from 'i18next';
import { formatDay } from '../../lib/format.ts';
import type { StateName } from '../../ui/state/state-mark.tsx';
import type { Account } from './queries.ts';

export const MARKS = {
  open: 'accepted',
  'first-password': 'waiting',
  'no-password': 'without',
  disabled: 'wrong',
  unused: 'over',
} as const satisfies Record<Account['state'], StateName>;

/** The day in Vietnam of an instant, dd/MM/yyyy. */
export const dayOf = (at: string): string =>
  formatDay(new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10));

type Role = Account['roles'][number];

/** "Tổ chức cán bộ, Sở Nội vụ"; "Tổ chức cán bộ, toàn tổ chức" */
export function roleWords(t: TFunction, { role, unit }: Role): string {
  const name = t(`accounts.role.${role as 'admin'}`);
  if (!unit && role !== 'admin') return t('accounts.roleOf', { role: name, unit: t('accounts.everywhere') });
  return unit ? t('accounts.roleOf', { role: name, unit: unit.name || unit.code }) : name;
}
