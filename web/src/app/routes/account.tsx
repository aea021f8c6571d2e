import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { meQuery } from '../../lib/me.ts';
import { defined, ownAddress } from '../../lib/search.ts';
import { frameRoute, rootRoute, signedIn } from './root.tsx';

/** The address to come back to: only within this site. */
const comeBack = (search: Record<string, unknown>) => defined({ tiep: ownAddress(search.tiep) });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dang-nhap',
  validateSearch: comeBack,
  component: lazyRouteComponent(() => import('../../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const changePasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/doi-mat-khau',
  validateSearch: comeBack,
  beforeLoad: async ({ context, location }) => ({ me: await signedIn(context.queryClient, location.href) }),
  component: lazyRouteComponent(
    () => import('../../pages/change-password/change-password-page.tsx'),
    'ChangePasswordPage',
  ),
});

const secondFactorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ma-xac-nhan',
  validateSearch: comeBack,
  beforeLoad: async ({ context, location }) => ({ me: await signedIn(context.queryClient, location.href) }),
  component: lazyRouteComponent(
    () => import('../../pages/security/second-factor-page.tsx'),
    'SecondFactorPage',
  ),
});

/** Readable without signing in; with an unread notice it asks for the reading. */
const noticeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/thong-bao-du-lieu',
  validateSearch: comeBack,
  loader: async ({ context }) => ({
    me: await context.queryClient.ensureQueryData({ ...meQuery, retry: false }).catch(() => undefined),
  }),
  component: lazyRouteComponent(
    () => import('../../pages/privacy-notice/privacy-notice-page.tsx'),
    'PrivacyNoticePage',
  ),
});

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/thiet-lap/$token',
  component: lazyRouteComponent(() => import('../../pages/set-up/set-up-page.tsx'), 'SetUpPage'),
});

const moreRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/them',
  component: lazyRouteComponent(() => import('../nav/more.tsx'), 'More'),
});

const devicesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/mo-lai-nhanh',
  loader: ({ context: { me } }) => {
    if (!me.can.log) throw notFound();
  },
  component: lazyRouteComponent(() => import('../../pages/devices/devices-page.tsx'), 'DevicesPage'),
});

const securityRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/bao-mat',
  component: lazyRouteComponent(() => import('../../pages/security/security-page.tsx'), 'SecurityPage'),
});

const readingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/chu-va-mau',
  component: lazyRouteComponent(() => import('../../pages/reading/reading-page.tsx'), 'ReadingPage'),
});

export const accountRoutes = [
  signInRoute,
  changePasswordRoute,
  secondFactorRoute,
  noticeRoute,
  setUpRoute,
] as const;
export const accountFrameRoutes = [moreRoute, readingRoute, devicesRoute, securityRoute] as const;
