import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { api, call } from './api.ts';
import { readThrough } from './kept/read-through.ts';
import { session } from './session.ts';

const fetchMe = () => call(api.api.me.$get());

/** As the server says, or as it said last when it cannot be reached. */
async function readMe(): Promise<Me> {
  const revive = async () => (await import('./kept/revive-me.ts')).reviveMe<Me>();
  const me = await readThrough('me', fetchMe, revive);
  beginSession(me);
  return me;
}

/** What has to be done before any page opens. */
export function firstStepOf({ account, secondFactor }: Me) {
  if (account.mustChangePassword) return '/doi-mat-khau';
  if (account.noticeReadAt === null) return '/thong-bao-du-lieu';
  return secondFactor === 'required' ? '/ma-xac-nhan' : undefined;
}

/** The page is theirs from now on. */
export const beginSession = (me: Me): void => session.begin(me.account.id, firstStepOf(me) !== undefined);

/** Who is signed in, what they hold and what they can open. Asked once, then kept until the session changes. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: readMe,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

export type Me = Awaited<ReturnType<typeof fetchMe>>;

/** Asks again after something about the account changed. */
export const refreshMe = (queryClient: QueryClient) => queryClient.fetchQuery({ ...meQuery, staleTime: 0 });

/** The signed-in account; only under the frame, where it is known. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('useMe outside the signed-in frame');
  return data;
}
