import { isCivilDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { calledQuery } from '../../../features/meeting/queries.ts';
import { dayQuery } from '../../../features/work-day/day-query.ts';
import { defined, text } from '../../../lib/search.ts';
import { frameRoute } from '../root.tsx';

/** /hom-nay is today, /hom-nay/2024-01-12 another day (12-01-2024 is understood too). */
const todayRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/hom-nay/{-$day}',
  /** `viec` the task that a line is begun for. */
  validateSearch: (search: Record<string, unknown>) => defined({ viec: text(search.viec) }),
  loader: ({ context, params }) => {
    if (!context.me.can.log) throw notFound();
    if (params.day === undefined || isCivilDay(params.day)) {
      const { queryClient, me } = context;
      return queryClient.ensureQueryData(dayQuery(params.day ?? me.today)).then(() => undefined);
    }
    const day = parseDay(params.day);
    if (!day) throw notFound();
    throw redirect({ to: '/hom-nay/{-$day}', params: { day } });
  },
  component: lazyRouteComponent(() => import('../../../pages/today/today-page.tsx'), 'TodayPage'),
});

/** What is held on this machine until the server has it. */
const heldRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/dang-giu',
  component: lazyRouteComponent(() => import('../../../pages/held/held-page.tsx'), 'HeldPage'),
});

/** Meetings, trips and conferences that one calls for others. */
const meetingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/cuoc-hop',
  loader: ({ context: { me, queryClient } }) => {
    if (!me.cadre) throw notFound();
    return queryClient.ensureQueryData(calledQuery).then(() => undefined);
  },
  component: lazyRouteComponent(() => import('../../../pages/meeting/meetings-page.tsx'), 'MeetingsPage'),
});

export const todayRoutes = [todayRoute, heldRoute, meetingsRoute] as const;
