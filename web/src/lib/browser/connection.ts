import { useSyncExternalStore } from 'react';
import { createStore } from './store.ts';

const online = createStore(globalThis.navigator?.onLine ?? true);
const held = createStore({ count: 0, refused: 0 });
const keeping = createStore(true);

globalThis.addEventListener?.('online', () => online.set(true));
globalThis.addEventListener?.('offline', () => online.set(false));

/** What is known about the network, from the browser and from the last request. */
export const connection = {
  lost: () => online.set(false),
  found: () => online.set(true),
  isOnline: online.get,
  subscribe: online.subscribe,
  /** The outbox says how many writes are held on this machine, and how many of them the server did not take. */
  setHeld({ count, refused }: { count: number; refused: number }): void {
    const before = held.get();
    if (count !== before.count || refused !== before.refused) held.set({ count, refused });
  },
  /** The browser keeps nothing for us: what is held goes when the page does. */
  keepsNothing: () => keeping.set(false),
};

/** Whether requests get through, what waits here until they do, and whether this browser keeps it when the page goes. */
export function useConnection(): { isOnline: boolean; held: number; refused: number; isKeeping: boolean } {
  const { count, refused } = useSyncExternalStore(held.subscribe, held.get);
  return {
    isOnline: useSyncExternalStore(online.subscribe, online.get),
    held: count,
    refused,
    isKeeping: useSyncExternalStore(keeping.subscribe, keeping.get),
  };
}
