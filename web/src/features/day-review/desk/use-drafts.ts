import type { Degree } from '@so-viec/shared/day-review/degree.rules';
import { useCallback, useState } from 'react';
import { type Draft, EMPTY_DRAFT } from '../state/draft.ts';

type ByDay = Readonly<Record<string, Draft>>;

/** Degrees and reasons of all days until they are sent: going to another day loses nothing. */
export function useDrafts() {
  const [drafts, setDrafts] = useState<ByDay>({});
  const change = useCallback((dayId: string, part: keyof Draft, stopId: string, value: Degree | string) => {
    setDrafts((all) => {
      const draft = all[dayId] ?? EMPTY_DRAFT;
      return { ...all, [dayId]: { ...draft, [part]: { ...draft[part], [stopId]: value } } };
    });
  }, []);
  return {
    draftOf: (dayId: string): Draft => drafts[dayId] ?? EMPTY_DRAFT,
    setDegree: (dayId: string, stopId: string, degree: Degree) => change(dayId, 'degrees', stopId, degree),
    setReason: (dayId: string, stopId: string, reason: string) => change(dayId, 'reasons', stopId, reason),
    drop: useCallback((dayIds: readonly string[]) => {
      setDrafts((all) => Object.fromEntries(Object.entries(all).filter(([id]) => !dayIds.includes(id))));
    }, []),
  };
}

export type Drafts = ReturnType<typeof useDrafts>;
