import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { WaitingBadge } from '../../features/leave/waiting-badge.tsx';
import { useMe } from '../../lib/me.ts';
import { Icon, type IconName } from '../../ui/icons/icon.tsx';
import { type Destination, tabsOf } from './navigation.ts';
import classes from './phone-tabs.module.css';

/** The first pages at the foot of a phone, and one more tab for the others and the account. */
export function PhoneTabs() {
  const { t } = useTranslation();
  const tabs = tabsOf(useMe());
  return (
    <nav className={classes.tabs} aria-label={t('app.pages')}>
      {tabs.map(({ page, to, icon }) => (
        <Tab
          key={page}
          to={to}
          icon={icon}
          hasBadge={page === 'dayReview'}
          name={t([`app.shortPage.${page as 'positions'}`, `app.page.${page}`])}
        />
      ))}
      <Tab to="/them" icon="menu" name={t('app.more')} />
    </nav>
  );
}

type TabProps = {
  to: '/them' | Destination['to'];
  icon: IconName;
  name: string;
  hasBadge?: boolean;
};

function Tab({ to, icon, name, hasBadge }: TabProps) {
  return (
    <Link className={classes.tab} to={to} activeOptions={{ includeSearch: false }}>
      <Icon name={icon} size={20} />
      {name}
      {hasBadge && <WaitingBadge />}
    </Link>
  );
}
