import { type SetStateAction, useState } from 'react';
import { useSessionEnded } from './session.ts';

/**
 * Holds what the server says only once, like a first password or the codes on paper, and forgets it when the session ends:
 * what stands under the sign-in that returns is read by whoever comes by.
 */
export function useShownOnce<T extends object>() {
  const [shown, set] = useState<T>();
  const [isForgotten, setForgotten] = useState(false);
  const hasEnded = useSessionEnded();
  if (hasEnded && shown !== undefined) {
    set(undefined);
    setForgotten(true);
  }
  const show = (next: SetStateAction<T | undefined>) => {
    setForgotten(false);
    set(next);
  };
  return { shown, show, isForgotten };
}
