import { lazy, Suspense } from 'react';
import { OwnWorkBadge } from '../../features/my-work/count/own-work-badge.tsx';
import { NoticesBadge } from '../../features/notice/count/notices-badge.tsx';
import { useMe } from '../../lib/me.ts';
import type { LatePage } from './late-badge.tsx';
import type { Destination } from './navigation.ts';
import { ProposalsBadge } from './proposals-badge.tsx';
import { WaitingBadge } from './waiting-badge.tsx';

const LateBadge = lazy(() => import('./late-badge.tsx').then((m) => ({ default: m.LateBadge })));

type Page = Destination['page'];

const BADGES: Partial<Record<Page, () => React.ReactNode>> = {
  dayReview: () => <WaitingBadge />,
  tasks: () => <ProposalsBadge />,
  unitReviews: () => <Late page="unitReviews" />,
  work: () => <OwnWorkBadge />,
  notices: () => <NoticesBadge />,
  cadres: () => <Late page="cadres" />,
  closing: () => <Late page="closing" />,
};

/** Fetched by those alone who answer there. */
function Late({ page }: { page: LatePage }) {
  const { can } = useMe();
  const isAsked = page === 'unitReviews' || (page === 'cadres' ? can.transfer : can.reopen);
  return (
    isAsked && (
      <Suspense>
        <LateBadge page={page} />
      </Suspense>
    )
  );
}

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
      {isBehind('cadres') && <Late page="cadres" />}
      {isBehind('closing') && <Late page="closing" />}
    </>
  );
  return isBehind('notices') ? <NoticesBadge otherwise={others} /> : others;
}
