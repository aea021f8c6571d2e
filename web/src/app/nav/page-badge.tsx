import { lazy, Suspense } from 'react';
import { TransferBadge } from '../../features/cadre/transfer/transfer-badge.tsx';
import { OwnWorkBadge } from '../../features/my-work/count/own-work-badge.tsx';
import { NoticesBadge } from '../../features/notice/count/notices-badge.tsx';
import { useMe } from '../../lib/me.ts';
import type { Destination } from './navigation.ts';
import { ProposalsBadge } from './proposals-badge.tsx';
import { ReviewsBadge } from './reviews-badge.tsx';
import { WaitingBadge } from './waiting-badge.tsx';

const Reopenings = lazy(() =>
  import('../../features/closing/requests/reopenings-badge.tsx').then((m) => ({
    default: m.ReopeningsBadge,
  })),
);

type Page = Destination['page'];

const BADGES: Partial<Record<Page, () => React.ReactNode>> = {
  dayReview: () => <WaitingBadge />,
  tasks: () => <ProposalsBadge />,
  unitReviews: () => <ReviewsBadge />,
  work: () => <OwnWorkBadge />,
  notices: () => <NoticesBadge />,
  cadres: () => <TransferBadge />,
  closing: () => <ReopeningsBadge />,
};

/** Fetched by those alone who may agree to open a month again. */
const ReopeningsBadge = () =>
  useMe().can.reopen && (
    <Suspense>
      <Reopenings />
    </Suspense>
  );

/** How much waits on a page, beside its name; a day that was opened again asks nothing of the other pages. */
export function PageBadge({ page }: { page: Page | undefined }) {
  const { isOfOwnDay } = useMe();
  return page === undefined || isOfOwnDay ? null : BADGES[page]?.();
}

/** What waits on the pages that found no tab: unread notices, or else transfers and requests to reopen. */
export function BadgeOfMore({ tabs }: { tabs: readonly Destination[] }) {
  const { isOfOwnDay } = useMe();
  if (isOfOwnDay) return null;
  const isBehind = (page: Page) => !tabs.some((tab) => tab.page === page);
  const others = (
    <>
      {isBehind('cadres') && <TransferBadge />}
      {isBehind('closing') && <ReopeningsBadge />}
    </>
  );
  return isBehind('notices') ? <NoticesBadge otherwise={others} /> : others;
}
