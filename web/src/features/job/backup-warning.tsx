import './texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { StateMark } from '../../ui/state/state-mark.tsx';
import { jobsQuery } from './queries.ts';

/** For who opens the administration: that copies are not made, failed, or have not been put back for long; else nothing. */
export function BackupWarning() {
  const { t } = useTranslation();
  const { data } = useQuery(jobsQuery);
  if (!data) return null;
  const { failure, isScheduled, last, lastDrill } = data.backup;
  if (failure) return <StateMark state="wrong">{t(`job.backup.warn.${failure.job}`)}</StateMark>;
  if (!isScheduled) return <StateMark state="wrong">{t('job.backup.warn.off')}</StateMark>;
  if (last?.isLate || lastDrill?.isLate)
    return <StateMark state="over">{t('job.backup.warn.late')}</StateMark>;
  return null;
}
