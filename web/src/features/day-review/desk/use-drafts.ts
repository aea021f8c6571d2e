import type { Degree } from '@so-viec/shared/day-review/degree.rules';
import { useCallback, useRef, useState } from 'react';
import { type Draft, EMPTY_DRAFT } from '../state/draft.ts';

type ByDay = Readonly<Record<string, Draft>>;

const without = (all: ByDay, dayIds: readonly string[]): ByDay =>
  Object.fromEntries(Object.entries(all).filter(([id]) => !dayIds.includes(id)));

/** Degrees and reasons of all days until they are sent, and again when what was sent is taken back. */
export function useDrafts() {
  const [drafts, setDrafts] = useState<ByDay>({});
  const sent = useRef<ByDay>({});
  const change = useCallback(
    (dayId: string, part: keyof Draft, stopId: string, value: Degree | string | number) => {
      setDrafts((all) => {
        const draft = all[dayId] ?? EMPTY_DRAFT;
        return { ...all, [dayId]: { ...draft, [part]: { ...draft[part], [stopId]: value } } };
      });
    },
    [],
  );
  return {
    draftOf: (dayId: string): Draft => drafts[dayId] ?? EMPTY_DRAFT,
    setDegree: (dayId: string, stopId: string, degree: Degree) => change(dayId, 'degrees', stopId, degree),
    setFaults: (dayId: string, stopId: string, count: number) => change(dayId, 'faults', stopId, count),
    setLate: (dayId: string, stopId: string, count: number) => change(dayId, 'late', stopId, count),
    setReason: (dayId: string, stopId: string, reason: string) => change(dayId, 'reasons', stopId, reason),
    /** They went out and are done with, until they are taken back. */
    putAway(dayIds: readonly string[]) {
      for (const id of dayIds) sent.current = { ...sent.current, [id]: drafts[id] ?? EMPTY_DRAFT };
      setDrafts((all) => without(all, dayIds));
    },
    /** What was sent was taken back: as it was, so that the next acceptance says the same. */
    bringBack(dayIds: readonly string[]) {
      setDrafts((all) => {
        const back = dayIds.flatMap((id) =>
          all[id] || !sent.current[id] ? [] : [[id, sent.current[id]] as const],
        );
        return { ...all, ...Object.fromEntries(back) };
      });
    },
  };
}

export type Drafts = ReturnType<typeof useDrafts>;
