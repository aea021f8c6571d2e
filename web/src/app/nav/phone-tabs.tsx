import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../lib/me.ts';
import { Icon, type IconName } from '../../ui/icons/icon.tsx';
import { currentOf, type Destination, isBehindMore, tabsOf } from './navigation.ts';
import { BadgeOfMore, PageBadge } from './page-badge.tsx';
import classes from './phone-tabs.module.css';

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
      <PageBadge page={page} />
      {badge}
    </Link>
  );
}
