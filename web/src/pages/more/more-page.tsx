import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountActions } from '../../features/account/menu/account-actions.tsx';
import { AccountWords } from '../../features/account/menu/account-words.tsx';
import { Preferences } from '../../features/account/menu/preferences.tsx';
import { Icon, type IconName } from '../../ui/icons/icon.tsx';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import classes from './more-page.module.css';

type Props = {
  links: readonly {
    to: LinkProps['to'];
    params?: { code: string };
    search?: { viec: string };
    icon: IconName;
    name: string;
    /** How much waits there. */
    badge?: ReactNode;
  }[];
};

/** The pages that have no tab, and the account: the last tab of the phone. */
export function MorePage({ links }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('app.more')} />
      {links.length > 0 && (
        <nav className={classes.links} aria-label={t('app.morePages')}>
          {links.map(({ icon, name, badge, ...place }) => (
            <Link key={name} className={classes.link} {...(place as LinkProps)}>
              <Icon name={icon} size={20} />
              {name}
              <span className={classes.badge}>{badge}</span>
              <Icon name="chevron-right" />
            </Link>
          ))}
        </nav>
      )}
      <Card className={classes.card ?? ''} title={t('account.menu')}>
        <AccountWords />
        <Preferences />
        <AccountActions />
      </Card>
    </>
  );
}
