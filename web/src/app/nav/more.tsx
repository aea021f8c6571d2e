import { useTranslation } from 'react-i18next';
import { useMe } from '../../lib/me.ts';
import { MorePage } from '../../pages/more/more-page.tsx';
import { behindMore } from './navigation.ts';
import { PageBadge } from './page-badge.tsx';

/** The page behind the phone's last tab, with the destinations that found no tab. */
export function More() {
  const { t } = useTranslation();
  const me = useMe();
  const links = behindMore(me).map(({ page, to, icon }) => ({
    to,
    icon,
    name: t(`app.page.${page}`),
    badge: ['notices', 'cadres', 'closing'].includes(page) && <PageBadge page={page} />,
  }));
  const { cadre } = me;
  // In the office it stands at the head of a day.
  const leave = cadre && {
    to: '/can-bo/$code' as const,
    params: { code: cadre.code },
    search: { viec: 'nghi' },
    icon: 'calendar' as const,
    name: t('workDay.askLeave'),
    badge: null,
  };
  return <MorePage links={leave ? [leave, ...links] : links} />;
}
