import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { MissingPage } from '../../pages/missing/missing-page.tsx';
import { NothingPage } from '../../pages/missing/nothing-page.tsx';
import { accountFrameRoutes, accountRoutes } from './account.tsx';
import { dayReviewRoutes } from './day-review.tsx';
import { frameRoute, rootRoute } from './root.tsx';
import { summaryRoutes } from './summary.tsx';
import { todayRoutes } from './today.tsx';

/** The first page of an account: its own log, else what waits for its review, else the summary. */
const firstRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: ({ context: { me } }) => {
    if (me.can.log) throw redirect({ to: '/hom-nay/{-$day}' });
    if (me.can.review) throw redirect({ to: '/duyet' });
    if (me.can.summary) throw redirect({ to: '/tong-hop' });
    if (me.can.admin) throw redirect({ to: '/quan-tri' });
  },
  component: NothingPage,
});

/** What an administrator does next. */
const adminRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quan-tri',
  loader: ({ context }) => {
    if (!context.me.can.admin) throw notFound();
  },
  component: lazyRouteComponent(
    () => import('../../pages/admin-start/admin-start-page.tsx'),
    'AdminStartPage',
  ),
});

/** Any other address, in the frame, so that the way on is at hand. */
const missingRoute = createRoute({ getParentRoute: () => frameRoute, path: '$', component: MissingPage });

export const routeTree = rootRoute.addChildren([
  frameRoute.addChildren([
    firstRoute,
    ...todayRoutes,
    ...dayReviewRoutes,
    ...summaryRoutes,
    ...accountFrameRoutes,
    adminRoute,
    missingRoute,
  ]),
  ...accountRoutes,
]);
