import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import {
  ownWorkQuery,
  proposalsQuery,
  recurringQuery,
  taskStoryQuery,
} from '../../../features/my-work/queries.ts';
import { Problem } from '../../../lib/problem.ts';
import { defined, oneOf, text } from '../../../lib/search.ts';
import { frameRoute } from '../root.tsx';

async function orNotFound(reading: Promise<unknown>): Promise<void> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof Problem && [403, 404].includes(error.status)) throw notFound();
    throw error;
  }
}

/** `lam` the form that is open, `sua` the proposal that it mends. */
const myWorkRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/viec',
  validateSearch: (search: Record<string, unknown>) =>
    defined({ lam: oneOf(search.lam, ['de-xuat', 'xin-viec']), sua: text(search.sua) }),
  loader: ({ context: { me, queryClient } }) => {
    if (!me.cadre) throw notFound();
    return queryClient.ensureQueryData(ownWorkQuery).then(() => undefined);
  },
  component: lazyRouteComponent(() => import('../../../pages/my-work/my-work-page.tsx'), 'MyWorkPage'),
});

/** One task; `lam` the form that is open: a product is handed in, the work is handed over. */
const taskRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/viec/$id',
  validateSearch: (search: Record<string, unknown>) => defined({ lam: oneOf(search.lam, ['nop', 'chuyen']) }),
  loader: ({ context: { queryClient }, params }) =>
    orNotFound(queryClient.ensureQueryData(taskStoryQuery(params.id))),
  component: lazyRouteComponent(() => import('../../../pages/my-work/task-page.tsx'), 'TaskPage'),
});

const proposalsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/giao-viec/de-xuat',
  loader: ({ context: { me, queryClient } }) => {
    if (!me.can.review) throw notFound();
    return queryClient.ensureQueryData(proposalsQuery).then(() => undefined);
  },
  component: lazyRouteComponent(() => import('../../../pages/my-work/proposals-page.tsx'), 'ProposalsPage'),
});

/** `thang` months back, `nguoi` people at least. */
const recurringRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/vi-tri/phat-sinh',
  validateSearch: (search: Record<string, unknown>) =>
    defined({
      thang: oneOf(text(search.thang ?? search.month), ['1', '3', '6', '12']),
      nguoi: oneOf(text(search.nguoi), ['2', '3', '5', '10']),
    }),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) =>
    orNotFound(queryClient.ensureQueryData(recurringQuery(deps))),
  component: lazyRouteComponent(() => import('../../../pages/my-work/recurring-page.tsx'), 'RecurringPage'),
});

export const myWorkRoutes = [myWorkRoute, taskRoute, proposalsRoute, recurringRoute] as const;
