import { useEffect, useEffectEvent, useState } from 'react';
import type { Held } from '../../../lib/outbox/held.ts';
import { drop, listHeld, type OutboxEvent } from '../../../lib/outbox/outbox.ts';
import type { RunningOutbox } from '../../../lib/outbox/run-outbox.ts';
import type { DayView } from '../day-query.ts';
import { isSubmission, submissionKey } from './submission.ts';

/** Whether it is held and goes out by itself: one that was refused is pressed again. */
export const isWaiting = ({ held }: { held: Held | undefined }): boolean =>
  held !== undefined && !held.isRefused;

/** The submission of a day while it waits on this machine, or as it was refused; `onSent` when it went through. */
export function useHeldSubmission(outbox: RunningOutbox, { day }: DayView, onSent: () => void) {
  const [held, setHeld] = useState<Held>();
  const look = useEffectEvent(async () => {
    setHeld((await listHeld(outbox)).find((row) => isSubmission(row, day)));
  });
  const hear = useEffectEvent((event: OutboxEvent) => {
    if (event.type !== 'sent' && event.type !== 'refused') return;
    if (!isSubmission(event.row, day)) return;
    void look();
    if (event.type === 'sent') onSent();
  });
  useEffect(() => {
    void look();
    return outbox.listen(hear);
  }, [outbox]);

  return {
    held,
    look,
    dropHeld: async () => {
      await drop(outbox, submissionKey(day));
      await look();
    },
  };
}
