import { isMonth, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { readReviewListSearch, readReviewSearch } from '../../features/review/search.ts';
import type { Me } from '../../lib/me.ts';
import { frameRoute } from './root.tsx';

const one = () => import('../../pages/review/review-page.tsx');

const mustBeMonth = (period: string) => {
  if (!isMonth(period)) throw notFound();
};
const mustBeCadre = ({ context }: { context: { me: Me } }) => {
  if (!context.me.cadre) throw notFound();
};

const ownReviewsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/phieu',
  beforeLoad: mustBeCadre,
  component: lazyRouteComponent(() => import('../../pages/review/own-reviews-page.tsx'), 'OwnReviewsPage'),
});

const ownReviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/phieu/$period',
  validateSearch: readReviewSearch,
  beforeLoad: mustBeCadre,
  loader: ({ params }) => mustBeMonth(params.period),
  component: lazyRouteComponent(one, 'OwnReviewPage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/phieu/$cadre/$period',
  validateSearch: readReviewSearch,
  loader: ({ params }) => mustBeMonth(params.period),
  component: lazyRouteComponent(one, 'ReviewPage'),
});

/** The unit's list opens at the month that is being reviewed. */
const unitReviewsFirstRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/phieu/don-vi',
  beforeLoad: ({ context: { me } }) => {
    throw redirect({ to: '/phieu/don-vi/$period', params: { period: monthOf(me.today) } });
  },
});

/** `unit` a unit by code, `xem=mine` what waits for the reader, `xem=open` what is not approved. */
const unitReviewsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/phieu/don-vi/$period',
  validateSearch: readReviewListSearch,
  loader: ({ params }) => mustBeMonth(params.period),
  component: lazyRouteComponent(() => import('../../pages/review/unit-reviews-page.tsx'), 'UnitReviewsPage'),
});

export const reviewRoutes = [
  ownReviewsRoute,
  ownReviewRoute,
  reviewRoute,
  unitReviewsFirstRoute,
  unitReviewsRoute,
] as const;
