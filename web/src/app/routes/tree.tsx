import { createRoute, redirect } from '@tanstack/react-router';
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
  },
  component: NothingPage,
});

export const routeTree = rootRoute.addChildren([
  frameRoute.addChildren([
    firstRoute,
    ...todayRoutes,
    ...dayReviewRoutes,
    ...summaryRoutes,
    ...accountFrameRoutes,
  ]),
  ...accountRoutes,
]);
