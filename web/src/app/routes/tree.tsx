import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { MissingPage } from '../../pages/missing/missing-page.tsx';
import { accountFrameRoutes, accountRoutes } from './account.tsx';
import { adminRoutes } from './admin.tsx';
import { annualRatingRoutes } from './annual-rating.tsx';
import { closingRoutes } from './closing.tsx';
import { dayReviewRoutes } from './day-review.tsx';
import { findingRoutes } from './finding.tsx';
import { noticeRoutes } from './notice.tsx';
import { cadreRoutes } from './organisation/cadre.tsx';
import { positionCatalogueRoutes } from './organisation/position-catalogue.tsx';
import { positionDescriptionRoutes } from './organisation/position-description.tsx';
import { schemeRoutes } from './organisation/scheme.tsx';
import { unitRoutes } from './organisation/unit.tsx';
import { ratingRoutes } from './rating.tsx';
import { reportRoutes } from './report.tsx';
import { reviewRoutes } from './review.tsx';
import { frameRoute, rootRoute } from './root.tsx';
import { summaryRoutes } from './summary.tsx';
import { myWorkRoutes } from './work/my-work.tsx';
import { outputRoutes } from './work/output.tsx';
import { taskRoutes } from './work/task.tsx';
import { todayRoutes } from './work/today.tsx';
import { weekRoutes } from './work/week.tsx';

/** The first page of an account: its own log, else what waits for its review, else the summary. */
const firstRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: ({ context: { me } }) => {
    if (me.can.log) throw redirect({ to: '/hom-nay/{-$day}' });
    if (me.can.review) throw redirect({ to: '/duyet' });
    if (me.can.summary) throw redirect({ to: '/tong-hop' });
    if (me.can.admin || me.can.import || me.can.accounts) throw redirect({ to: '/quan-tri' });
  },
  component: lazyRouteComponent(() => import('../../pages/missing/nothing-page.tsx'), 'NothingPage'),
});

/** Any other address, in the frame, so that the way on is at hand. */
const missingRoute = createRoute({ getParentRoute: () => frameRoute, path: '$', component: MissingPage });

export const routeTree = rootRoute.addChildren([
  frameRoute.addChildren([
    firstRoute,
    ...todayRoutes,
    ...weekRoutes,
    ...myWorkRoutes,
    ...dayReviewRoutes,
    ...outputRoutes,
    ...taskRoutes,
    ...summaryRoutes,
    ...reportRoutes,
    ...reviewRoutes,
    ...ratingRoutes,
    ...closingRoutes,
    ...annualRatingRoutes,
    ...findingRoutes,
    ...noticeRoutes,
    ...schemeRoutes,
    ...unitRoutes,
    ...cadreRoutes,
    ...positionCatalogueRoutes,
    ...positionDescriptionRoutes,
    ...accountFrameRoutes,
    ...adminRoutes,
    missingRoute,
  ]),
  ...accountRoutes,
]);
