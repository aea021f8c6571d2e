import { isMonth } from '@so-viec/shared/civil-day/civil-day';
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { defined, text } from '../../lib/search.ts';
import { frameRoute } from './root.tsx';

/** What a summary is of; every filter stands in the address, so that a report is a link. */
const summarySearch = (search: Record<string, unknown>) => {
  const month = text(search.month);
  return defined({
    month: month && isMonth(month) ? month : undefined,
    unit: text(search.unit),
    tab: text(search.tab),
    sort: text(search.sort),
  });
};

const summaryRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/tong-hop',
  validateSearch: summarySearch,
  loader: ({ context }) => {
    if (!context.me.can.summary) throw notFound();
  },
  component: lazyRouteComponent(() => import('../../pages/summary/summary-page.tsx'), 'SummaryPage'),
});

export const summaryRoutes = [summaryRoute] as const;
