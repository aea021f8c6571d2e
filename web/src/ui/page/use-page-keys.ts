import { useEffect, useEffectEvent } from 'react';

/** Single keys of a whole page: `actOf` gives what a key does here and now, or nothing, and then the key is the browser's. */
export function usePageKeys(actOf: (event: KeyboardEvent) => (() => void) | undefined): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = actOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
