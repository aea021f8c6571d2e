import { useSyncExternalStore } from 'react';
import { createStore } from './store.ts';

const online = createStore(globalThis.navigator?.onLine ?? true);
const held = createStore({ count: 0, lines: 0, refused: 0 });
const keeping = createStore(true);

globalThis.addEventListener?.('online', () => online.set(true));
globalThis.addEventListener?.('offline', () => online.set(false));

/** Writes held on this machine, how many of them are lines, and how many the server did not take. */
type HeldCounts = { count: number; lines: number; refused: number };

/** What is known about the network, from the browser and from the last request. */
export const connection = {
  lost: () => online.set(false),
  found: () => online.set(true),
  isOnline: online.get,
  subscribe: online.subscribe,
  /** The outbox says what is held. */
  setHeld({ count, lines, refused }: HeldCounts): void {
    const before = held.get();
    const isSame = count === before.count && lines === before.lines && refused === before.refused;
    if (!isSame) held.set({ count, lines, refused });
  },
  /** The browser keeps nothing for us: what is held goes when the page does. */
  keepsNothing: () => keeping.set(false),
};

/** Whether requests get through, what waits here until they do, and whether this browser keeps it when the page goes. */
export function useConnection(): { isOnline: boolean; held: HeldCounts; isKeeping: boolean } {
  return {
    isOnline: useSyncExternalStore(online.subscribe, online.get),
    held: useSyncExternalStore(held.subscribe, held.get),
    isKeeping: useSyncExternalStore(keeping.subscribe, keeping.get),
  };
}
