import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { readClosingSearch } from '../../features/closing/search.ts';
import type { Me } from '../../lib/me.ts';
import { frameRoute } from './root.tsx';

const mustOversee = ({ context }: { context: { me: Me } }) => {
  if (!context.me.can.closing) throw notFound();
};

/** A month closed unit by unit; its search is told in features/closing/search.ts. */
const closingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/chot-thang',
  validateSearch: readClosingSearch,
  loader: mustOversee,
  component: lazyRouteComponent(() => import('../../pages/closing/closing-page.tsx'), 'ClosingPage'),
});

export const closingRoutes = [closingRoute] as const;
