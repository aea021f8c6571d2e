import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { foldText } from '@so-viec/shared/text/fold';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { longDay } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import type { IconName } from '../../ui/icons/icon.tsx';
import { destinationsOf } from '../nav/navigation.ts';
import { dayTyped, monthTyped } from './destinations.ts';

export type PaletteAction = { id: string; label: string; icon: IconName; go: () => Promise<void> };

/** What the palette offers for the words typed: a day or month they name, then pages, found without tone marks. */
export function usePaletteActions(typed: string): PaletteAction[] {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const day = me.can.log ? dayTyped(typed, me.today) : undefined;
  const month = me.can.summary ? monthTyped(typed, me.today) : undefined;

  const named: PaletteAction[] = [];
  if (day) {
    const label = t('app.palette.myDay', { day: longDay(t, day) });
    named.push({
      id: 'day',
      label,
      icon: 'calendar',
      go: () => navigate({ to: '/hom-nay/{-$day}', params: { day } }),
    });
  }
  if (month) {
    const label = t('app.palette.summaryOf', { month: formatMonth(month) });
    named.push({
      id: 'month',
      label,
      icon: 'chart',
      go: () => navigate({ to: '/tong-hop', search: { month } }),
    });
  }
  const pages: PaletteAction[] = [
    ...destinationsOf(me).map(({ page, to, icon }) => ({
      id: page,
      label: t(`app.page.${page}`),
      icon,
      go: () => navigate({ to }),
    })),
    {
      id: 'password',
      label: t('account.changePassword'),
      icon: 'lock',
      go: () => navigate({ to: '/doi-mat-khau' }),
    },
    {
      id: 'notice',
      label: t('account.privacy'),
      icon: 'document',
      go: () => navigate({ to: '/thong-bao-du-lieu' }),
    },
    { id: 'more', label: t('account.menu'), icon: 'person', go: () => navigate({ to: '/them' }) },
  ];
  const words = foldText(typed);
  return [...named, ...pages.filter((page) => foldText(page.label).includes(words))];
}
