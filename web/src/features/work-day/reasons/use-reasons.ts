import { newId } from '@so-viec/shared/id/uuidv7';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { mirror, mirroredOf, unmirror } from '../../../lib/outbox/mirror.ts';
import { hold, listHeld, type OutboxEvent } from '../../../lib/outbox/outbox.ts';
import type { RunningOutbox } from '../../../lib/outbox/run-outbox.ts';
import type { Problem } from '../../../lib/problem.ts';
import type { DayView } from '../day-query.ts';
import {
  areSaved,
  holdingOf,
  isOfReasons,
  type ReasonName,
  type Reasons,
  reasonsOf,
  unitsToTell,
  type WrittenDay,
} from './reasons.ts';

const HOLD_AFTER_MS = 100;
const SEND_AFTER_MS = 1_000;

type Ways = { outbox: RunningOutbox; view: DayView; onSaved: (day: WrittenDay) => void };

/** The reasons of a day: typed, kept on this machine, sent by themselves. */
export function useReasons({ outbox, view, onSaved }: Ways) {
  const [typed, setTyped] = useState<Reasons | null>(null);
  const [missing, setMissing] = useState<ReasonName[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const timers = useRef<{ hold?: number; send?: number }>({});
  const freshId = useRef(newId());
  const said = typed ?? reasonsOf(view);

  /** Keeps what is typed on this machine. */
  async function keep(now: Reasons): Promise<void> {
    clearTimeout(timers.current.hold);
    for (const unitId of unitsToTell(view)) {
      const holding = holdingOf(view, unitId, now, freshId.current);
      await hold(outbox, holding);
      unmirror(outbox.accountId, holding.key, holding.draft);
    }
  }

  /** Sends what is not saved; resolves to false when it has to wait. */
  async function settle(): Promise<boolean> {
    clearTimeout(timers.current.send);
    if (typed === null || areSaved(view, typed)) return true;
    await keep(typed);
    return outbox.send();
  }

  function say(change: Partial<Reasons>): void {
    const next = { ...said, ...change };
    setTyped(next);
    for (const unitId of unitsToTell(view))
      mirror(outbox.accountId, holdingOf(view, unitId, next, freshId.current));
    setProblem(null);
    setMissing((names) => names.filter((name) => !next[name]));
    clearTimeout(timers.current.hold);
    clearTimeout(timers.current.send);
    timers.current.hold = window.setTimeout(() => void keep(next), HOLD_AFTER_MS);
    timers.current.send = window.setTimeout(() => void keep(next).then(outbox.send), SEND_AFTER_MS);
  }

  const hear = useEffectEvent((event: OutboxEvent) => {
    if (event.type !== 'sent' && event.type !== 'refused') return;
    if (!isOfReasons(event.row, view.day)) return;
    if (event.type === 'sent') onSaved(event.answer as WrittenDay);
    else {
      setProblem(event.problem);
      if (event.problem.current) onSaved(event.problem.current as WrittenDay);
    }
  });
  const restore = useEffectEvent(async () => {
    const kept = [...mirroredOf(outbox.accountId, view.day), ...(await listHeld(outbox))];
    const held = kept.find((row) => isOfReasons(row, view.day));
    if (held) setTyped((now) => now ?? (held.draft as Reasons));
  });
  useEffect(() => {
    void restore();
    return outbox.listen(hear);
  }, [outbox]);

  return { said, say, settle, missing, setMissing, problem, isSaved: areSaved(view, said) };
}

export type ReasonsInHand = ReturnType<typeof useReasons>;
