import '../../features/account-admin/texts.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '../../features/account-admin/accounts.module.css';
import { ManyCard } from '../../features/account-admin/slips/many-card.tsx';
import { OutsiderCard } from '../../features/account-admin/slips/outsider-card.tsx';
import { type PrintedSlip, Slips } from '../../features/account-admin/slips/slips.tsx';
import { useShownOnce } from '../../lib/shown-once.ts';
import { Button } from '../../ui/button/button.tsx';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';

/** Accounts for many people at once, and the sheet of slips with their first passwords. */
export function NewAccountsPage() {
  const { t } = useTranslation();
  const { shown: slips = [], show, isForgotten } = useShownOnce<readonly PrintedSlip[]>();
  const add = (more: readonly PrintedSlip[]) => show((before = []) => [...before, ...more]);
  const back = <Link to="/quan-tri/tai-khoan">{t('accounts.title')}</Link>;
  return (
    <>
      <PageHeader context={back} title={t('accounts.create')} />
      <div className={classes.cards}>
        {isForgotten && (
          <p className={classes.lead} role="status">
            {t('accounts.slip.forgotten')}
          </p>
        )}
        {slips.length > 0 && (
          <Card title={t('accounts.many.slips', { count: slips.length })}>
            <div className={classes.bar} data-print="no">
              <span role="status">{t('accounts.many.keep')}</span>
              <Button variant="primary" icon="printer" onClick={() => window.print()}>
                {t('accounts.many.print')}
              </Button>
            </div>
            <Slips slips={slips} />
          </Card>
        )}
        <div className={classes.cards} data-print="no">
          <ManyCard onGiven={add} />
          <OutsiderCard onGiven={add} />
        </div>
      </div>
    </>
  );
}
