import { useEffect, useState } from 'react';
import type { Held } from '../../lib/outbox/held.ts';
import type { RunningOutbox } from '../../lib/outbox/run-outbox.ts';

/** What an account holds on this machine, by day and in the order it goes out; undefined until it is known. */
export function useHeldRows(outbox: RunningOutbox): Held[] | undefined {
  const [rows, setRows] = useState<Held[]>();
  useEffect(() => {
    let isShown = true;
    const look = async () => {
      const held = await (await outbox.store()).list(outbox.accountId);
      if (isShown) setRows(held.sort((a, b) => a.day.localeCompare(b.day) || a.order - b.order));
    };
    void look();
    const stop = outbox.listen(() => void look());
    return () => {
      isShown = false;
      stop();
    };
  }, [outbox]);
  return rows;
}
