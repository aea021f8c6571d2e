import { useSyncExternalStore } from 'react';
import { fitted, room } from '../../lib/browser/room.ts';

/** Whether what the page has of the window is narrower than this, for text of the usual size; followed. */
function useIsBelow(width: number): boolean {
  const query = () => globalThis.matchMedia?.(fitted(`(width < ${width}px)`, room.get()));
  const subscribe = (listener: () => void) => {
    let found = query();
    const follow = () => {
      found?.removeEventListener('change', listener);
      found = query();
      found?.addEventListener('change', listener);
      listener();
    };
    found?.addEventListener('change', listener);
    const leave = room.subscribe(follow);
    return () => {
      leave();
      found?.removeEventListener('change', listener);
    };
  };
  return useSyncExternalStore(subscribe, () => query()?.matches ?? false);
}

/** True where the window is too narrow for the line table: phones, and small tablets upright. */
export const useIsNarrow = (): boolean => useIsBelow(900);

/** True on phones, which have their pages at the foot. */
export const useIsPhone = (): boolean => useIsBelow(768);
