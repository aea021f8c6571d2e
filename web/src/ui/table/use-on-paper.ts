import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True while the page is being printed, and set before the browser draws it. */
export function useOnPaper(): boolean {
  const [isOnPaper, set] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => set(true));
    const end = () => set(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isOnPaper;
}
