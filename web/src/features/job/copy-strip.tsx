import './texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import classes from './job.module.css';
import { jobsQuery } from './queries.ts';

/** On every page of an administrator while copies fail; it goes within a minute of one that was made. */
export function CopyStrip({ failed }: { failed: 'backup' | 'backup-drill' }) {
  const { t } = useTranslation();
  const { data } = useQuery(jobsQuery);
  const job = data ? data.backup.failure?.job : failed;
  if (!job) return null;
  return (
    <div className={classes.strip} role="status">
      <Icon name="alert" />
      <span>{t(`job.backup.warn.${job}`)}</span>
      <ButtonLink size="sm" to="/quan-tri/cong-viec-nen">
        {t('job.backup.warn.see')}
      </ButtonLink>
    </div>
  );
}
