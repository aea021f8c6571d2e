import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { readTasksSearch } from '../../../features/task/search.ts';
import { frameRoute } from '../root.tsx';

/** What a head gives: work, plans, recurring work; every state of it has an address. */
const tasksRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/giao-viec',
  validateSearch: readTasksSearch,
  beforeLoad: ({ context: { me } }) => {
    if (!me.can.review) throw notFound();
  },
  component: lazyRouteComponent(() => import('../../../pages/task/tasks-page.tsx'), 'TasksPage'),
});

export const taskRoutes = [tasksRoute] as const;
