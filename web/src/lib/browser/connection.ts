import { useSyncExternalStore } from 'react';
import { createStore } from './store.ts';

const online = createStore(globalThis.navigator?.onLine ?? true);
const held = createStore(0);

globalThis.addEventListener?.('online', () => online.set(true));
globalThis.addEventListener?.('offline', () => online.set(false));

/** What is known about the network, from the browser and from the last request. */
export const connection = {
  lost: () => online.set(false),
  found: () => online.set(true),
  isOnline: online.get,
  subscribe: online.subscribe,
  /** The outbox says how many lines wait on this machine. */
  setHeld: held.set,
};

/** Whether requests get through, and how many lines wait here until they do. */
export function useConnection(): { isOnline: boolean; held: number } {
  return {
    isOnline: useSyncExternalStore(online.subscribe, online.get),
    held: useSyncExternalStore(held.subscribe, held.get),
  };
}
