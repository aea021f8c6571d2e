import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { defined, oneOf, text } from '../../lib/search.ts';
import { frameRoute } from './root.tsx';

/** `?ngay=` the id of the work day that is open, `sort` how the queue is ordered. */
const dayReviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/duyet',
  validateSearch: (search: Record<string, unknown>) =>
    defined({ ngay: text(search.ngay), sort: oneOf(search.sort, ['person']) }),
  loader: ({ context }) => {
    if (!context.me.can.review) throw notFound();
  },
  component: lazyRouteComponent(() => import('../../pages/day-review/day-review-page.tsx'), 'DayReviewPage'),
});

export const dayReviewRoutes = [dayReviewRoute] as const;
