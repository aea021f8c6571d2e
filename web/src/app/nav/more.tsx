import { useTranslation } from 'react-i18next';
import { TransferBadge } from '../../features/cadre/transfer/transfer-badge.tsx';
import { NoticesBadge } from '../../features/notice/count/notices-badge.tsx';
import { useMe } from '../../lib/me.ts';
import { MorePage } from '../../pages/more/more-page.tsx';
import { behindMore } from './navigation.ts';

/** The page behind the phone's last tab, with the destinations that found no tab. */
export function More() {
  const { t } = useTranslation();
  const links = behindMore(useMe()).map(({ page, to, icon }) => ({
    to,
    icon,
    name: t(`app.page.${page}`),
    badge: page === 'notices' ? <NoticesBadge /> : page === 'cadres' && <TransferBadge />,
  }));
  return <MorePage links={links} />;
}
