import { useEffect, useState } from 'react';

/** A text once nobody has changed it for a while: what asks the server while one types waits for it. */
export function useSettled(text: string, pauseMs: number): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text, pauseMs]);
  return settled;
}
