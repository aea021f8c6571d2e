import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { defined, text } from '../../lib/search.ts';
import { frameRoute } from './root.tsx';

/** `?ngay=` the id of the work day that is open. */
const dayReviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/duyet',
  validateSearch: (search: Record<string, unknown>) => defined({ ngay: text(search.ngay) }),
  loader: ({ context }) => {
    if (!context.me.can.review) throw notFound();
  },
  component: lazyRouteComponent(() => import('../../pages/day-review/day-review-page.tsx'), 'DayReviewPage'),
});

export const dayReviewRoutes = [dayReviewRoute] as const;
