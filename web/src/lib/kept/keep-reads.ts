import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';
import { noteEarlyDay } from '../early-day.ts';
import type { Me } from '../me.ts';
import { session } from '../session.ts';
import { isShownKept } from './kept-at.ts';
import { knownFrom } from './known.rules.ts';

/** What a day needs without a network, and the calendar around it; of the suggestions the last ones serve every day. */
const KEPT: Record<string, (key: QueryKey) => string> = {
  me: () => 'me',
  'work-day': ([, day]) => `work-day:${String(day)}`,
  suggestions: () => 'suggestions',
  'work-week': ([, monday]) => `work-week:${String(monday)}`,
  'work-month': ([, month, part]) => `work-month:${[month, part].filter(Boolean).join(':')}`,
};

/** How many of each are kept, the newest. */
const MOST = { 'work-day:': 60, 'work-week:': 8, 'work-month:': 6 };
const KEEP_AFTER_MS = 200;

const reads = () => import('./idb-reads.ts');

/** What is kept is of use at most; a browser that keeps nothing loses nothing but that. */
const quietly = (work: Promise<unknown>) => void work.catch(() => undefined);

async function keep(accountId: string, key: string, data: unknown, at: string): Promise<void> {
  const { putRead, listReads, dropRead } = await reads();
  await putRead({ accountId, key, data, at });
  for (const [prefix, most] of Object.entries(MOST))
    if (key.startsWith(prefix))
      for (const old of (await listReads(accountId, prefix)).slice(most)) await dropRead(old);
}

/** Nobody is signed in any more: held writes wait for their person, what was heard does not. */
export const forgetReads = (): Promise<void> =>
  reads()
    .then(({ wipeReadsExcept }) => wipeReadsExcept(undefined))
    .catch(() => undefined);

/** Keeps on this machine what the pages hear of what a day needs, as it changes. */
export function keepReads(queryClient: QueryClient): void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let accountId: string | undefined;
  session.subscribe(() => {
    if (session.isOpen()) return;
    accountId = undefined;
    if (session.hasEnded()) void forgetReads();
  });
  const hear = ({ queryKey, state }: Query) => {
    const key = KEPT[String(queryKey[0])]?.(queryKey);
    const { data } = state;
    // What was kept and is shown again is no news.
    if (key === undefined || data === undefined || isShownKept(key)) return;
    if (key === 'me') {
      const me = data as Me;
      accountId = me.account.id;
      noteEarlyDay(me);
      const known = knownFrom(accountId, me, new Date(state.dataUpdatedAt));
      quietly(reads().then(({ keepKnown }) => keepKnown(known)));
    }
    const at = new Date(state.dataUpdatedAt).toISOString();
    clearTimeout(timers.get(key));
    const keepIt = () => {
      if (accountId) quietly(keep(accountId, key, data, at));
    };
    timers.set(key, setTimeout(keepIt, KEEP_AFTER_MS));
  };
  const cache = queryClient.getQueryCache();
  for (const query of cache.getAll()) hear(query);
  cache.subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success') hear(event.query);
  });
}
