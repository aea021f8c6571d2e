import { useSyncExternalStore } from 'react';

/** Whether the window is narrower than this, followed. */
function useIsBelow(width: number): boolean {
  const query = () => globalThis.matchMedia?.(`(width < ${width}px)`);
  const subscribe = (listener: () => void) => {
    const found = query();
    found?.addEventListener('change', listener);
    return () => found?.removeEventListener('change', listener);
  };
  return useSyncExternalStore(subscribe, () => query()?.matches ?? false);
}

/** True where the window is too narrow for the line table: phones, and small tablets upright. */
export const useIsNarrow = (): boolean => useIsBelow(900);

/** True on phones, which have their pages at the foot. */
export const useIsPhone = (): boolean => useIsBelow(768);
