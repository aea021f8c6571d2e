import { useSyncExternalStore } from 'react';
import { fitted, room } from '../../lib/browser/room.ts';

/** Whether what the page has of the window is narrower than this, for text of the usual size; followed. */
function useIsBelow(width: number, isOfPage = true): boolean {
  const query = () => {
    const { scale, taken } = room.get();
    return globalThis.matchMedia?.(fitted(`(width < ${width}px)`, { scale, taken: isOfPage ? taken : 0 }));
  };
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

/** True where help finds room beside the page and leaves it a table's width; help itself takes none of this. */
export const useHasRoomBeside = (): boolean => !useIsBelow(1260, false);

/** True on phones, which have their pages at the foot. */
export const useIsPhone = (): boolean => useIsBelow(768);
