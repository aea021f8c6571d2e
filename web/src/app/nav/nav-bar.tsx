import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../lib/me.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { Mark } from '../../ui/icons/mark.tsx';
import { AccountMenu } from './account-menu.tsx';
import classes from './nav-bar.module.css';
import { currentOf, type Destination, type Group, navigationOf } from './navigation.ts';
import { PageBadge } from './page-badge.tsx';

/** The pages at the left: names at 216 px, a 60 px rail with the names beside on hover and focus below 1400 px. */
export function NavBar({ onFind }: { onFind: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <nav className={classes.nav} aria-label={t('app.pages')}>
      <Link className={classes.brand} to="/" aria-label={t('app.name')}>
        <Mark />
        <span className={classes.wide}>{t('app.name')}</span>
      </Link>
      <button type="button" className={classes.find} onClick={onFind} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span className={classes.name}>{t('app.find')}</span>
        <kbd className={classes.keys} aria-hidden="true">
          Ctrl K
        </kbd>
      </button>
      {navigationOf(me).map((group) => (
        <NavGroup key={group.name} group={group} />
      ))}
      <AccountMenu />
    </nav>
  );
}

function NavGroup({ group }: { group: Group }) {
  const { t } = useTranslation();
  const scope = useMe().summaryRoot?.name ?? '';
  return (
    <>
      <div className={classes.group} id={`nav-${group.name}`}>
        <span className={classes.wide}>{t(`app.group.${group.name}`, { scope })}</span>
      </div>
      <ul className={classes.list} aria-labelledby={`nav-${group.name}`}>
        {group.destinations.map((destination) => (
          <li key={destination.page}>
            <NavItem {...destination} />
          </li>
        ))}
      </ul>
    </>
  );
}

function NavItem({ page, to, icon }: Destination) {
  const { t } = useTranslation();
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <Link className={classes.item} to={to} {...currentOf(to, path)}>
      <Icon name={icon} className={classes.icon ?? ''} />
      <span className={classes.name}>{t(`app.page.${page}`)}</span>
      <PageBadge page={page} />
    </Link>
  );
}
