import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { readFindingSearch } from '../../features/finding/search.ts';
import { frameRoute } from './root.tsx';

/** What the checks saw; its search is told in features/finding/search.ts. */
const findingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/tin-hieu',
  validateSearch: readFindingSearch,
  loader: ({ context }) => {
    if (!context.me.cadre && !context.me.can.findingCounts) throw notFound();
  },
  component: lazyRouteComponent(() => import('../../pages/finding/findings-page.tsx'), 'FindingsPage'),
});

const findingSettingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quan-tri/tin-hieu',
  loader: ({ context }) => {
    if (!context.me.can.findingSettings) throw notFound();
  },
  component: lazyRouteComponent(
    () => import('../../pages/finding/finding-settings-page.tsx'),
    'FindingSettingsPage',
  ),
});

export const findingRoutes = [findingsRoute, findingSettingsRoute] as const;
