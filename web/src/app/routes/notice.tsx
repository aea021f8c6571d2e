import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import type { Me } from '../../lib/me.ts';
import { frameRoute } from './root.tsx';

/** Whom notices are for: people of the log, not accounts without one. */
const mustBeCadre = ({ context }: { context: { me: Me } }) => {
  if (!context.me.cadre) throw notFound();
};

const noticesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/thong-bao',
  loader: mustBeCadre,
  component: lazyRouteComponent(() => import('../../pages/notice/notices-page.tsx'), 'NoticesPage'),
});

const noticeChoicesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/thong-bao/cai-dat',
  loader: mustBeCadre,
  component: lazyRouteComponent(
    () => import('../../pages/notice/notice-choices-page.tsx'),
    'NoticeChoicesPage',
  ),
});

export const noticeRoutes = [noticesRoute, noticeChoicesRoute] as const;
