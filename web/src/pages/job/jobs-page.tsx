import '../../features/job/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BackupCard } from '../../features/job/backup-card.tsx';
import { HoursCard } from '../../features/job/hours-card.tsx';
import classes from '../../features/job/job.module.css';
import { MailCard } from '../../features/job/mail-card.tsx';
import { PushCard } from '../../features/job/push-card.tsx';
import { jobsQuery } from '../../features/job/queries.ts';
import { RunsCard } from '../../features/job/runs-card.tsx';
import { RetentionCard } from '../../features/person-data/retention-card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { PageProblem } from '../review/page-problem.tsx';
import pages from '../review/review-pages.module.css';

/** Công việc nền: what the server did by itself, the letters, and when people are reminded. */
export function JobsPage() {
  const { t } = useTranslation();
  const { data, error } = useQuery(jobsQuery);
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div className={pages.place} role="status" aria-label={t('common.loading')} />;
  return (
    <>
      <PageHeader context={t('job.context')} title={t('job.title')} />
      <div className={classes.stack}>
        <BackupCard backup={data.backup} />
        <RunsCard runs={data.runs} />
        <MailCard mail={data.mail} />
        <PushCard push={data.push} mayChange={data.mayChangePush} />
        <RetentionCard />
        <HoursCard usualHour={data.usualHour} hours={data.hours} />
      </div>
    </>
  );
}
