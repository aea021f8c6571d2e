import { useTranslation } from 'react-i18next';
import { AccountActions } from '../../features/account/menu/account-actions.tsx';
import { AccountWords } from '../../features/account/menu/account-words.tsx';
import { Preferences } from '../../features/account/menu/preferences.tsx';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import classes from './more-page.module.css';

/** The account on a page of its own: the last tab of the phone. */
export function MorePage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('account.menu')} />
      <Card className={classes.card ?? ''}>
        <AccountWords />
        <Preferences />
        <AccountActions />
      </Card>
    </>
  );
}
