import { useState } from 'react';
import { type DayName, nameOf } from '../state/acts.ts';
import { draftedChecks, needsLook } from '../state/draft.ts';
import type { QueuedDay } from '../state/queries.ts';
import type { Acts } from './use-acts.ts';
import type { Drafts } from './use-drafts.ts';

interface Parts {
  days: readonly QueuedDay[];
  acts: Acts;
  drafts: Drafts;
  goOn: (gone: readonly string[]) => void;
  openDay: (id: string, how: { isStep: boolean }) => void;
}

/** The days marked to be accepted together, with what was chosen for their products before. */
export function useChosen({ days, acts, drafts, goOn, openDay }: Parts) {
  const [marked, mark] = useState<ReadonlySet<string>>(new Set());
  const [held, hold] = useState<DayName>();
  const chosen = days.filter((day) => marked.has(day.id));
  return {
    ids: new Set(chosen.map((day) => day.id)) as ReadonlySet<string>,
    /** Products that the chosen days delivered. */
    outputs: chosen.reduce((sum, day) => sum + day.outputs, 0),
    /** A product of them was given less than 100 %. */
    hasLower: chosen.some((day) =>
      draftedChecks(drafts.draftOf(day.id)).some(({ degree, faults }) => degree !== 100 || Boolean(faults)),
    ),
    /** The chosen day that must be looked at before: it has a reason that an acceptance would lose, or lacks one. */
    held: held && chosen.some((day) => day.id === held.workDayId) ? held : undefined,
    choose: (id: string) =>
      mark((all) => new Set(all.has(id) ? [...all].filter((other) => other !== id) : [...all, id])),
    accept() {
      const first = chosen.find((day) => needsLook(drafts.draftOf(day.id)));
      hold(first && nameOf(first));
      if (first) return openDay(first.id, { isStep: true });
      if (chosen.length === 0) return;
      mark(new Set());
      goOn(chosen.map((day) => day.id));
      void acts.accept(
        chosen.map((day) => ({ ...nameOf(day), checks: draftedChecks(drafts.draftOf(day.id)) })),
      );
    },
  };
}

export type Chosen = ReturnType<typeof useChosen>;
