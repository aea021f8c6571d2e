import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { firstStepOf, type Me, meQuery } from '../../lib/me.ts';
import { isOwnDayPath } from '../../lib/own-day-path.ts';
import { Problem } from '../../lib/problem.ts';
import { AppFrame } from '../frame/app-frame.tsx';
import { HelpPlace } from '../help/help-place.tsx';

type RouterContext = { queryClient: QueryClient };

/** Whatever page is open, with help beside it when it is asked for. */
function Root() {
  return (
    <>
      <Outlet />
      <HelpPlace />
    </>
  );
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Root });

/** Who is signed in, or the sign-in page with the address to come back to. */
export async function signedIn(queryClient: QueryClient, href: string): Promise<Me> {
  try {
    return await queryClient.ensureQueryData(meQuery);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
    // Who was here before may have left: nothing of theirs opens until they sign in again.
    const { forgetReads } = await import('../../lib/kept/keep-reads.ts');
    await forgetReads();
    throw redirect({ to: '/dang-nhap', search: href === '/' ? {} : { tiep: href } });
  }
}

/** What has to be done before this page opens. */
const firstOf = (me: Me, pathname: string) =>
  me.isOfOwnDay && !isOwnDayPath(pathname) ? '/dang-nhap' : firstStepOf(me);

/** Every page in the frame: signed in, own password set, notice read. A day that was opened again opens no other page. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: '_in',
  component: AppFrame,
  beforeLoad: async ({ context, location }) => {
    const me = await signedIn(context.queryClient, location.href);
    const first = firstOf(me, location.pathname);
    if (first) throw redirect({ to: first, search: { tiep: location.href } });
    return { me };
  },
});
