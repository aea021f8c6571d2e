import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import type { Me } from '../../../lib/me.ts';
import { defined, oneOf, text, whole } from '../../../lib/search.ts';
import { frameRoute } from '../root.tsx';

function requireDescriber(me: Me): void {
  if (!me.can.describe) throw notFound();
}

const readRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/vi-tri/nhap-mo-ta',
  loader: ({ context }) => requireDescriber(context.me),
  component: lazyRouteComponent(
    () => import('../../../pages/position-description/read-page.tsx'),
    'ReadPage',
  ),
});

const fileRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/vi-tri/nhap-mo-ta/$id',
  loader: ({ context }) => requireDescriber(context.me),
  component: lazyRouteComponent(
    () => import('../../../pages/position-description/file-page.tsx'),
    'FilePage',
  ),
});

const draftRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/vi-tri/nhap-mo-ta/$id/$draft',
  loader: ({ context }) => requireDescriber(context.me),
  component: lazyRouteComponent(
    () => import('../../../pages/position-description/draft-page.tsx'),
    'DraftPage',
  ),
});

/** `ban` an older version, `cua` whose (a body's code, or `chung`), `sua=1` while the description is being changed. */
const descriptionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/vi-tri/$edition/$code/mo-ta',
  validateSearch: (search: Record<string, unknown>) =>
    defined({
      ban: whole(search.ban),
      cua: text(search.cua),
      sua: oneOf(text(search.sua), ['1']),
    }),
  component: lazyRouteComponent(
    () => import('../../../pages/position-description/description-page.tsx'),
    'DescriptionPage',
  ),
});

export const positionDescriptionRoutes = [readRoute, fileRoute, draftRoute, descriptionRoute] as const;
