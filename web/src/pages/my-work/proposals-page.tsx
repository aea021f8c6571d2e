import '../../features/my-work/texts.ts';
import '../../features/task/texts.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProposalsDesk } from '../../features/my-work/decide/proposals-desk.tsx';
import { proposalsQuery } from '../../features/my-work/queries.ts';
import { TaskTabs } from '../../features/task/task-tabs.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import classes from './my-work-pages.module.css';

/** The head's side of work that arises: each proposal is taken, changed or refused where it stands. */
export function ProposalsPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(proposalsQuery);
  const count = data.proposals.length;
  return (
    <div className={classes.page}>
      <PageHeader context={t('myWork.decide.context', { count })} title={t('myWork.decide.title')} />
      <TaskTabs tab="proposed" />
      {count === 0 && (
        <EmptyState
          title={t('myWork.decide.emptyTitle')}
          actions={<ButtonLink to="/giao-viec">{t('app.page.tasks')}</ButtonLink>}
        >
          {t('myWork.decide.empty')}
        </EmptyState>
      )}
      <ProposalsDesk data={data} />
    </div>
  );
}
