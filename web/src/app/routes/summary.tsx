import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { readSummarySearch } from '../../features/summary/search.ts';
import { frameRoute } from './root.tsx';

const summaryRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/tong-hop',
  validateSearch: readSummarySearch,
  loader: ({ context }) => {
    if (!context.me.can.summary) throw notFound();
  },
  component: lazyRouteComponent(() => import('../../pages/summary/summary-page.tsx'), 'SummaryPage'),
});

export const summaryRoutes = [summaryRoute] as const;
