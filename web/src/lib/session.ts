import { useSyncExternalStore } from 'react';
import { createStore } from './browser/store.ts';

const state = createStore<'unknown' | 'open' | 'first' | 'ended'>('unknown');
/** Whose page this is, from the first who signed in until it is loaded anew: another one's sign-in loads it anew. */
let account: string | undefined;

/** Whether the session ended under a page that is open: what is typed there must survive signing in again. */
export const session = {
  /** Somebody is signed in; `isFirst`: with something to do before anything else. */
  begin: (accountId: string, isFirst = false) => {
    account ??= accountId;
    state.set(account !== accountId ? 'ended' : isFirst ? 'first' : 'open');
  },
  account: () => account,
  /** A 401 came. Before anybody signed in that is no end. */
  end: () => {
    if (session.isOpen()) state.set('ended');
  },
  /** A refusal came: some say that nobody is signed in any more, or somebody else. */
  hear: ({ code }: { code: string }) => {
    if (code === 'not-signed-in' || code === 'other-account') session.end();
  },
  /** Signed out on purpose. */
  leave: () => {
    account = undefined;
    state.set('unknown');
  },
  hasEnded: () => state.get() === 'ended',
  isOpen: () => /open|first/.test(state.get()),
  /** Nothing comes before what is asked for: until then each request is a refusal in the trail. */
  isFree: () => state.get() === 'open',
  subscribe: state.subscribe,
};

/** True from the first 401 under an open page until somebody signs in again. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(state.subscribe, session.hasEnded);
}
