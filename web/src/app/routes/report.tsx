import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { readReportSearch } from '../../features/report/search.ts';
import type { Me } from '../../lib/me.ts';
import { frameRoute } from './root.tsx';

const mustOversee = ({ context }: { context: { me: Me } }) => {
  if (!context.me.can.rating) throw notFound();
};

const reportsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/bao-cao',
  validateSearch: readReportSearch,
  loader: mustOversee,
  component: lazyRouteComponent(() => import('../../pages/report/reports-page.tsx'), 'ReportsPage'),
});

const editionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/bao-cao/$id',
  loader: mustOversee,
  component: lazyRouteComponent(() => import('../../pages/report/edition-page.tsx'), 'EditionPage'),
});

const comparisonRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/so-sanh',
  validateSearch: readReportSearch,
  loader: ({ context }) => {
    if (!context.me.can.summary) throw notFound();
  },
  component: lazyRouteComponent(() => import('../../pages/report/comparison-page.tsx'), 'ComparisonPage'),
});

export const reportRoutes = [reportsRoute, editionRoute, comparisonRoute] as const;
