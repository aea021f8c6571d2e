import { useEffect } from 'react';
import { useMe } from '../../lib/me.ts';
import { countHeld } from '../../lib/outbox/open-store.ts';

/** What an earlier visit could not send is sent from whatever page opens first. */
export function useHeldWrites(): void {
  const { id } = useMe().account;
  useEffect(() => {
    const start = async () => {
      if ((await countHeld(id)) === 0) return;
      const { ownOutbox } = await import('../../pages/today/own-outbox.ts');
      ownOutbox(id);
    };
    // Without them the page goes on; the next one tries again.
    void start().catch(() => undefined);
  }, [id]);
}
