import '../../features/day-review/texts.ts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ReviewDesk } from '../../features/day-review/review-desk.tsx';
import { WaitingLeave } from '../../features/leave/waiting-leave.tsx';
import { ProposalInDay } from '../../features/my-work/decide/from-day/proposal-in-day.tsx';
import { WaitingProposals } from '../../features/my-work/decide/from-day/waiting-proposals.tsx';
import { SecretLines } from '../../features/secret-line/secret-lines.tsx';
import { OwnDelegations } from '../../features/unit/leading/own-delegations.tsx';
import { useDocumentTitle } from '../../ui/page/document-title.ts';
import classes from './day-review-page.module.css';
import { DeskSwitch } from './desk-switch.tsx';

/** Duyệt. The open day and the order stand in the address; steps through the queue leave no trail in the history. */
export function DayReviewPage() {
  const { t } = useTranslation();
  const { ngay, sort = 'day' } = useSearch({ from: '/_in/duyet' });
  const navigate = useNavigate({ from: '/duyet' });
  useDocumentTitle(t('dayReview.title'));
  return (
    <div className={classes.page}>
      <div className={classes.above} data-open={ngay !== undefined || undefined}>
        <OwnDelegations />
        <WaitingLeave />
        <WaitingProposals />
        <SecretLines />
      </div>
      <div className={classes.desk}>
        <ReviewDesk
          openId={ngay}
          order={sort}
          deskSwitch={(count) => <DeskSwitch shown="days" count={count} />}
          proposalOf={(taskId) => <ProposalInDay taskId={taskId} />}
          onOpen={(id, { isStep }) => {
            void navigate({
              search: { ...(sort === 'person' && { sort }), ...(id && { ngay: id }) },
              replace: isStep,
            });
          }}
          onOrder={(order) => {
            void navigate({
              search: { ...(order === 'person' && { sort: order }), ...(ngay && { ngay }) },
              replace: true,
            });
          }}
        />
      </div>
    </div>
  );
}
