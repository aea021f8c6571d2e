import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { readRatingSearch } from '../../features/rating/search.ts';
import type { Me } from '../../lib/me.ts';
import { frameRoute } from './root.tsx';

const mustOversee = ({ context }: { context: { me: Me } }) => {
  if (!context.me.can.rating) throw notFound();
};

/** How the people of bodies are rated in a quarter, half-year or year; its search is told in features/rating/search.ts. */
const ratingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/xep-loai',
  validateSearch: readRatingSearch,
  loader: mustOversee,
  component: lazyRouteComponent(() => import('../../pages/rating/ratings-page.tsx'), 'RatingsPage'),
});

export const ratingRoutes = [ratingsRoute] as const;
