import { useSyncExternalStore } from 'react';

/** Below this a table of nine columns becomes cards. */
const narrow = () => globalThis.matchMedia?.('(width < 900px)');

function subscribe(listener: () => void) {
  const query = narrow();
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}

/** True where the window is too narrow for the line table: phones, and small tablets upright. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow()?.matches ?? false);
}
