import { useTranslation } from 'react-i18next';
import { useMe } from '../../lib/me.ts';
import { MorePage } from '../../pages/more/more-page.tsx';
import { behindMore } from './navigation.ts';
import { PageBadge } from './page-badge.tsx';

/** The page behind the phone's last tab, with the destinations that found no tab. */
export function More() {
  const { t } = useTranslation();
  const links = behindMore(useMe()).map(({ page, to, icon }) => ({
    to,
    icon,
    name: t(`app.page.${page}`),
    badge: ['notices', 'cadres', 'closing'].includes(page) && <PageBadge page={page} />,
  }));
  return <MorePage links={links} />;
}
