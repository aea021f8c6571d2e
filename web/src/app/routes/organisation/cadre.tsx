import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { cadreQuery, cadresQuery } from '../../../features/cadre/queries.ts';
import { readCadreSearch, readCadresSearch } from '../../../features/cadre/search.ts';
import { Problem } from '../../../lib/problem.ts';
import { frameRoute } from '../root.tsx';

/** People whom the reader may see; who sees nobody else comes to their own page. */
const cadresRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/can-bo',
  validateSearch: readCadresSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { me, queryClient }, deps }) => {
    if (!me.can.summary && !me.can.admin) {
      if (!me.cadre) throw notFound();
      throw redirect({ to: '/can-bo/$code', params: { code: me.cadre.code } });
    }
    return queryClient.ensureQueryData(cadresQuery(deps)).then(() => undefined);
  },
  component: lazyRouteComponent(() => import('../../../pages/cadre/cadres-page.tsx'), 'CadresPage'),
});

/** One person, by code. */
const cadreRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/can-bo/$code',
  validateSearch: readCadreSearch,
  loaderDeps: ({ search: { thang } }) => ({ thang }),
  loader: async ({ context: { queryClient }, params, deps }) => {
    try {
      await queryClient.ensureQueryData(cadreQuery(params.code, deps));
    } catch (error) {
      if (error instanceof Problem && error.status === 404) throw notFound();
      throw error;
    }
  },
  component: lazyRouteComponent(() => import('../../../pages/cadre/cadre-page.tsx'), 'CadrePage'),
});

/** The calendar of a year; without one that of today. */
const calendarRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quan-tri/lich',
  validateSearch: (search: Record<string, unknown>): { nam?: number } => {
    const year = String(search.nam ?? '');
    return /^(19|20)\d\d$/.test(year) ? { nam: Number(year) } : {};
  },
  component: lazyRouteComponent(() => import('../../../pages/calendar/calendar-page.tsx'), 'CalendarPage'),
});

export const cadreRoutes = [cadresRoute, cadreRoute, calendarRoute] as const;
