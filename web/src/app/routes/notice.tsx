import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { frameRoute } from './root.tsx';

/** Whom notices are for: people of the log, not accounts without one. */
const noticesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/thong-bao',
  loader: ({ context }) => {
    if (!context.me.cadre) throw notFound();
  },
  component: lazyRouteComponent(() => import('../../pages/notice/notices-page.tsx'), 'NoticesPage'),
});

export const noticeRoutes = [noticesRoute] as const;
