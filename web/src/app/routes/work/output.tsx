import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { defined, text } from '../../../lib/search.ts';
import { frameRoute } from '../root.tsx';

/** `?sp=` the product that is open. */
const productDeskRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/duyet/san-pham',
  validateSearch: (search: Record<string, unknown>) => defined({ sp: text(search.sp) }),
  loader: ({ context }) => {
    if (!context.me.can.review) throw notFound();
  },
  component: lazyRouteComponent(
    () => import('../../../pages/output/product-desk-page.tsx'),
    'ProductDeskPage',
  ),
});

/** One product's whole story. */
const productRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/san-pham/$id',
  component: lazyRouteComponent(() => import('../../../pages/output/product-page.tsx'), 'ProductPage'),
});

export const outputRoutes = [productDeskRoute, productRoute] as const;
