import { useSyncExternalStore } from 'react';
import { createStore } from './browser/store.ts';

const state = createStore<'unknown' | 'open' | 'ended'>('unknown');

/** Whether the session ended under a page that is open: what is typed there must survive signing in again. */
export const session = {
  /** Somebody is signed in. */
  begin: () => state.set('open'),
  /** A 401 came. Before anybody signed in that is no end. */
  end: () => {
    if (state.get() === 'open') state.set('ended');
  },
  /** Signed out on purpose. */
  leave: () => state.set('unknown'),
  hasEnded: () => state.get() === 'ended',
  isOpen: () => state.get() === 'open',
  subscribe: state.subscribe,
};

/** True from the first 401 under an open page until somebody signs in again. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(state.subscribe, session.hasEnded);
}
