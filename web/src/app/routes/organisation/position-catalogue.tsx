import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { defined, text, whole } from '../../../lib/search.ts';
import { frameRoute } from '../root.tsx';

const editionsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/vi-tri',
  component: lazyRouteComponent(
    () => import('../../../pages/position-catalogue/editions-page.tsx'),
    'EditionsPage',
  ),
});

/** `truoc` and `sau`: the codes of the two editions; `shown`: how many changes of each list. */
const comparisonRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/vi-tri/so-sanh',
  validateSearch: (search: Record<string, unknown>) =>
    defined({ truoc: text(search.truoc), sau: text(search.sau), shown: whole(search.shown) }),
  component: lazyRouteComponent(
    () => import('../../../pages/position-catalogue/comparison-page.tsx'),
    'ComparisonPage',
  ),
});

/** `q` what is looked for, `ds` the official list beside which the edition stands. */
const editionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/vi-tri/$edition',
  validateSearch: (search: Record<string, unknown>) => defined({ q: text(search.q), ds: text(search.ds) }),
  component: lazyRouteComponent(
    () => import('../../../pages/position-catalogue/edition-page.tsx'),
    'EditionPage',
  ),
});

const sharedProductsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/vi-tri/$edition/san-pham-dung-chung',
  component: lazyRouteComponent(
    () => import('../../../pages/position-catalogue/shared-products-page.tsx'),
    'SharedProductsPage',
  ),
});

const positionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/vi-tri/$edition/$code',
  component: lazyRouteComponent(
    () => import('../../../pages/position-catalogue/position-page.tsx'),
    'PositionPage',
  ),
});

/**
 * `unit`: the code of the unit whose gaps are shown, the top one overseen unless said; `xem=bang` shows everybody beside
 * every competency, `loc` whom of them; `shown`: how many people with gaps.
 */
const frameworkRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/vi-tri/nang-luc',
  validateSearch: (search: Record<string, unknown>) =>
    defined({
      unit: text(search.unit),
      xem: search.xem === 'bang' ? ('bang' as const) : undefined,
      loc: (['thieu', 'chua'] as const).find((one) => one === search.loc),
      shown: whole(search.shown),
    }),
  component: lazyRouteComponent(
    () => import('../../../pages/competency/framework-page.tsx'),
    'FrameworkPage',
  ),
});

const personCompetenciesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/vi-tri/nang-luc/$cadre',
  component: lazyRouteComponent(
    () => import('../../../pages/competency/person-competencies-page.tsx'),
    'PersonCompetenciesPage',
  ),
});

export const positionCatalogueRoutes = [
  editionsRoute,
  comparisonRoute,
  editionRoute,
  sharedProductsRoute,
  positionRoute,
  frameworkRoute,
  personCompetenciesRoute,
] as const;
