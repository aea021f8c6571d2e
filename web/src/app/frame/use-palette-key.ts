import { useEffect, useEffectEvent } from 'react';

/** Ctrl K (⌘ K) opens the palette. `event.code`: Telex and VNI change letters, not keys. */
export function usePaletteKey(onOpen: () => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
