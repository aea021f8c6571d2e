import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { readAccountsSearch } from '../../features/account-admin/search.ts';
import { readRunSearch } from '../../features/import/search.ts';
import type { Me } from '../../lib/me.ts';
import { frameRoute } from './root.tsx';

function requireRight(me: Me, ...rights: (keyof Me['can'])[]): void {
  if (!rights.some((right) => me.can[right])) throw notFound();
}

/** What an administrator and a personnel officer look after. */
const adminRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quan-tri',
  loader: ({ context }) => requireRight(context.me, 'admin', 'import', 'accounts'),
  component: lazyRouteComponent(
    () => import('../../pages/admin-start/admin-start-page.tsx'),
    'AdminStartPage',
  ),
});

const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quan-tri/nhap',
  loader: ({ context }) => requireRight(context.me, 'import'),
  component: lazyRouteComponent(() => import('../../pages/import/import-page.tsx'), 'ImportPage'),
});

const importRunRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quan-tri/nhap/$id',
  validateSearch: readRunSearch,
  loader: ({ context }) => requireRight(context.me, 'import'),
  component: lazyRouteComponent(() => import('../../pages/import/run-page.tsx'), 'RunPage'),
});

const accountsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quan-tri/tai-khoan',
  validateSearch: readAccountsSearch,
  loader: ({ context }) => requireRight(context.me, 'accounts'),
  component: lazyRouteComponent(() => import('../../pages/accounts/accounts-page.tsx'), 'AccountsPage'),
});

const newAccountsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quan-tri/tai-khoan/cap',
  loader: ({ context }) => requireRight(context.me, 'admin'),
  component: lazyRouteComponent(
    () => import('../../pages/accounts/new-accounts-page.tsx'),
    'NewAccountsPage',
  ),
});

const accountRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quan-tri/tai-khoan/$id',
  loader: ({ context }) => requireRight(context.me, 'accounts'),
  component: lazyRouteComponent(() => import('../../pages/accounts/account-page.tsx'), 'AccountPage'),
});

const jobsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quan-tri/cong-viec-nen',
  loader: ({ context }) => requireRight(context.me, 'jobs'),
  component: lazyRouteComponent(() => import('../../pages/job/jobs-page.tsx'), 'JobsPage'),
});

export const adminRoutes = [
  jobsRoute,
  adminRoute,
  importRoute,
  importRunRoute,
  accountsRoute,
  newAccountsRoute,
  accountRoute,
] as const;
