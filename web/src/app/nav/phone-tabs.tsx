import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TransferBadge } from '../../features/cadre/transfer/transfer-badge.tsx';
import { OwnWorkBadge } from '../../features/my-work/count/own-work-badge.tsx';
import { NoticesBadge } from '../../features/notice/count/notices-badge.tsx';
import { useMe } from '../../lib/me.ts';
import { Icon, type IconName } from '../../ui/icons/icon.tsx';
import { currentOf, type Destination, isBehindMore, tabsOf } from './navigation.ts';
import classes from './phone-tabs.module.css';
import { ProposalsBadge } from './proposals-badge.tsx';
import { ReviewsBadge } from './reviews-badge.tsx';
import { WaitingBadge } from './waiting-badge.tsx';

const CURRENT = { 'aria-current': 'page', 'data-status': 'active' } as const;

/** The first pages at the foot of a phone, and one more tab for the others and the account. */
export function PhoneTabs() {
  const { t } = useTranslation();
  const me = useMe();
  const tabs = tabsOf(me);
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <nav className={classes.tabs} aria-label={t('app.pages')}>
      {tabs.map(({ page, to, icon }) => (
        <Tab
          key={page}
          to={to}
          icon={icon}
          page={page}
          name={t([`app.shortPage.${page as 'positions'}`, `app.page.${page}`])}
        />
      ))}
      <Tab
        to="/them"
        icon="menu"
        name={t('app.more')}
        isCurrent={isBehindMore(me, path)}
        badge={<BadgeOfMore tabs={tabs} />}
      />
    </nav>
  );
}

type TabProps = {
  to: '/them' | Destination['to'];
  icon: IconName;
  name: string;
  page?: Destination['page'];
  /** The page that is open stands behind this tab. */
  isCurrent?: boolean;
  /** What waits behind it. */
  badge?: ReactNode;
};

function Tab({ to, icon, name, page, isCurrent = false, badge }: TabProps) {
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <Link className={classes.tab} to={to} {...currentOf(to, path)} {...(isCurrent && CURRENT)}>
      <Icon name={icon} size={20} />
      {name}
      {page === 'dayReview' && <WaitingBadge />}
      {page === 'tasks' && <ProposalsBadge />}
      {page === 'unitReviews' && <ReviewsBadge />}
      {page === 'work' && <OwnWorkBadge />}
      {page === 'notices' && <NoticesBadge />}
      {page === 'cadres' && <TransferBadge />}
      {badge}
    </Link>
  );
}

/** What waits on the pages that found no tab: unread notices, or else transfers. */
function BadgeOfMore({ tabs }: { tabs: readonly Destination[] }) {
  const isBehind = (page: Destination['page']) => !tabs.some((tab) => tab.page === page);
  const transfers = isBehind('cadres') && <TransferBadge />;
  return isBehind('notices') ? <NoticesBadge otherwise={transfers} /> : transfers;
}
