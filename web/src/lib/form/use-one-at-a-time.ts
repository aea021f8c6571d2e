import { useRef } from 'react';

/**
 * Lets a form send one try at a time: a second press comes before the page shows that the first is on its way, and
 * would count as another wrong one. What was refused is told by the mutation.
 */
export function useOneAtATime(): (send: () => Promise<unknown>) => void {
  const isSending = useRef(false);
  return (send) => {
    if (isSending.current) return;
    isSending.current = true;
    const free = () => {
      isSending.current = false;
    };
    send().then(free, free);
  };
}
