import { newId } from '@so-viec/shared/id/uuidv7';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useReducer, useRef } from 'react';
import { Problem } from '../../../lib/problem.ts';
import {
  type ActKind,
  type DayName,
  type DoneAct,
  type RefusedAct,
  type Target,
  UNDO_MS,
} from '../state/acts.ts';
import { type ActsEvent, NO_ACTS, reduceActs } from '../state/acts-state.ts';
import { dayQuery, type Queue, queueKey, type ReviewedDay } from '../state/queries.ts';
import { type ActOnDay, type Outcome, sendAct } from '../state/send-acts.ts';
import { useRefreshSoon } from './use-refresh-soon.ts';

type NamedDay = DayName & Omit<ActOnDay, 'id'>;

/**
 * What the reviewer does to days. A day leaves the list at once and comes back with the reason when the server
 * refuses it; an act that got no answer is sent again under the same id, so that it happens once.
 */
export function useActs(onTaken: (kind: ActKind, days: readonly DayName[]) => void) {
  const queryClient = useQueryClient();
  const refreshSoon = useRefreshSoon();
  const [state, note] = useReducer(reduceActs, NO_ACTS);
  const stepIds = useRef(new Map<string, string>());
  useExpiry(state.done, (act) => note({ type: 'expired', act }));

  const perform = async (kind: ActKind, days: readonly NamedDay[]) => {
    note({ type: 'sent', kind, days });
    const keyOf = (day: NamedDay) => JSON.stringify([kind, day]);
    const sent = days.map((day) => {
      const id = stepIds.current.get(keyOf(day)) ?? newId();
      stepIds.current.set(keyOf(day), id);
      return { ...day, id };
    });
    const outcomes = await sendAct(kind, sent).catch((error: unknown) => problemOf(error));
    const isAnswered = !(outcomes instanceof Problem && outcomes.isOffline);
    if (isAnswered) for (const day of days) stepIds.current.delete(keyOf(day));
    const taken = settle(queryClient, note, { kind, days, outcomes });
    if (taken.length > 0) onTaken(kind, taken);
    refreshSoon();
  };

  return {
    ...state,
    dismiss: (...workDayIds: string[]) => note({ type: 'dismissed', workDayIds }),
    accept: (targets: readonly Target[]) => perform('acceptance', targets),
    giveBack: (day: DayName, reason: string) => perform('return', [{ ...day, reason }]),
    reopen: (day: DayName, reason: string) => perform('reopening', [{ ...day, reason }]),
    undo: (days: readonly DayName[]) => perform('undo', days),
  };
}

export type Acts = ReturnType<typeof useActs>;

function problemOf(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem({ code: 'unexpected' }, { cause: error });
}

/** What was done stays undoable for as long as the server takes it; counted here, since clocks differ. */
function useExpiry(done: readonly DoneAct[], onExpire: (act: DoneAct) => void) {
  const expire = useEffectEvent(onExpire);
  const timers = useRef(new Map<DoneAct, number>());
  useEffect(() => {
    for (const act of done) {
      if (timers.current.has(act)) continue;
      timers.current.set(
        act,
        window.setTimeout(() => expire(act), UNDO_MS),
      );
    }
  }, [done]);
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
      running.clear();
    };
  }, []);
}

interface Answered {
  kind: ActKind;
  days: readonly DayName[];
  outcomes: readonly Outcome[] | Problem;
}

/** Notes the outcome of each day. Returns those that the act was done to, at their new version. */
function settle(queryClient: QueryClient, note: (event: ActsEvent) => void, answered: Answered): DayName[] {
  const { kind, days, outcomes } = answered;
  const taken: DayName[] = [];
  for (const day of days) {
    const outcome = Array.isArray(outcomes) ? outcomes.find((o) => o.workDayId === day.workDayId) : undefined;
    if (outcome?.outcome === 'done') {
      taken.push({ ...day, version: outcome.day.version });
      continue;
    }
    const problem =
      outcomes instanceof Problem
        ? outcomes
        : new Problem((outcome?.problem ?? {}) as ConstructorParameters<typeof Problem>[0]);
    note({ type: 'refused', act: refusedAct(queryClient, kind, day, problem) });
  }
  if (taken.length === 0) return taken;
  for (const { workDayId } of taken) void queryClient.invalidateQueries(dayQuery(workDayId));
  if (kind === 'acceptance' || kind === 'return') {
    queryClient.setQueriesData<Queue>({ queryKey: queueKey }, (queue) => without(queue, taken));
  }
  if (kind === 'undo') void queryClient.invalidateQueries({ queryKey: queueKey });
  note({ type: 'taken', kind, days: taken });
  return taken;
}

/** A refusal; where it carries the day as it is now, that is what is shown from here on. */
function refusedAct(queryClient: QueryClient, kind: ActKind, day: DayName, problem: Problem): RefusedAct {
  const { queryKey } = dayQuery(day.workDayId);
  const current = problem.current as ReviewedDay | undefined;
  const seen = current && queryClient.getQueryData(queryKey);
  if (current) queryClient.setQueryData(queryKey, current);
  return { ...day, kind, problem, seen };
}

function without(queue: Queue | undefined, taken: readonly DayName[]): Queue | undefined {
  if (!queue) return undefined;
  const days = queue.days.filter((day) => !taken.some((each) => each.workDayId === day.id));
  const gone = queue.days.length - days.length;
  return { ...queue, days, total: queue.total - gone, seenThisWeek: queue.seenThisWeek + gone };
}
