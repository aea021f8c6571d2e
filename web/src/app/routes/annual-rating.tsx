import { FIRST_YEAR } from '@so-viec/shared/annual-rating/annual-rating.rules';
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { readAnnualSearch } from '../../features/annual-rating/search.ts';
import { frameRoute } from './root.tsx';

const mustBeYear = (year: string) => {
  if (!/^\d{4}$/.test(year) || Number(year) < FIRST_YEAR) throw notFound();
};

/** `unit` a unit by code, `xem=mine` who waits for the reader. */
const annualListRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/xep-loai/nam/$year',
  validateSearch: readAnnualSearch,
  loader: ({ params }) => mustBeYear(params.year),
  component: lazyRouteComponent(
    () => import('../../pages/annual-rating/annual-list-page.tsx'),
    'AnnualListPage',
  ),
});

const annualPersonRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/xep-loai/nam/$year/$cadre',
  loader: ({ params }) => mustBeYear(params.year),
  component: lazyRouteComponent(
    () => import('../../pages/annual-rating/annual-person-page.tsx'),
    'AnnualPersonPage',
  ),
});

export const annualRatingRoutes = [annualListRoute, annualPersonRoute] as const;
