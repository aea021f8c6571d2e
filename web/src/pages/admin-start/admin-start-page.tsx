import './texts.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BackupWarning } from '../../features/job/backup-warning.tsx';
import { useMe } from '../../lib/me.ts';
import { Icon, type IconName } from '../../ui/icons/icon.tsx';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import classes from './admin-start-page.module.css';

type Entry = {
  name: 'imports' | 'accounts' | 'calendar' | 'jobs';
  to: '/quan-tri/nhap' | '/quan-tri/tai-khoan' | '/quan-tri/lich' | '/quan-tri/cong-viec-nen';
  icon: IconName;
};

/** The pages of the administration that are this account's. */
export function AdminStartPage() {
  const { t } = useTranslation();
  const { can } = useMe();
  const kinds = can.exchanges.map((kind) => t(`admin.pages.importsKind.${kind}`)).join(', ');
  const entries: Entry[] = [
    ...(can.import ? [{ name: 'imports', to: '/quan-tri/nhap', icon: 'inbox' } as const] : []),
    ...(can.accounts ? [{ name: 'accounts', to: '/quan-tri/tai-khoan', icon: 'person' } as const] : []),
    { name: 'calendar', to: '/quan-tri/lich', icon: 'calendar' },
    ...(can.jobs ? [{ name: 'jobs', to: '/quan-tri/cong-viec-nen', icon: 'clock' } as const] : []),
  ];
  return (
    <div className={classes.page}>
      <PageHeader context={t('admin.context')} title={t('admin.title')} />
      <Card>
        <ul className={classes.entries}>
          {entries.map(({ name, to, icon }) => (
            <li key={name}>
              <Link to={to} className={classes.entry}>
                <Icon name={icon} size={20} />
                <span>
                  <span className={classes.name}>{t(`admin.pages.${name}`)}</span>
                  <span className={classes.note}>
                    {t(
                      name === 'accounts' && !can.admin
                        ? 'admin.pages.accountsOwnNote'
                        : `admin.pages.${name}Note`,
                      { kinds },
                    )}
                  </span>
                  {name === 'jobs' && <BackupWarning />}
                </span>
                <Icon name="chevron-right" />
              </Link>
            </li>
          ))}
        </ul>
      </Card>
      <p className={classes.lead}>
        {[can.import && t('admin.order'), can.admin && t('admin.note')].filter(Boolean).join(' ')}
      </p>
    </div>
  );
}
