import { type Desk, dayAfter } from './use-desk.ts';
import type { Reasons } from './use-reasons.ts';

interface Parts {
  desk: Desk;
  reasons: Reasons;
  openDay: (id: string | undefined, how: { isStep: boolean }) => void;
}

/** From the open day to another one. The keyboard's focus comes along. */
export function useWays({ desk, reasons, openDay }: Parts) {
  return {
    /** One day on or back in the list; from a day that is not in it, to the first. */
    goBy(by: -1 | 1) {
      const place = desk.days.findIndex((day) => day.id === desk.currentId);
      const next = desk.days[place < 0 ? 0 : place + by];
      if (!next) return;
      desk.takeFocus();
      reasons.clear();
      openDay(next.id, { isStep: true });
    },
    /** On from the open day when it is among those that leave the list. */
    goOn(gone: readonly string[]) {
      if (desk.currentId !== undefined && !gone.includes(desk.currentId)) return;
      desk.takeFocus();
      openDay(dayAfter(desk.days, desk.currentId, gone)?.id, { isStep: true });
    },
  };
}

export type Ways = ReturnType<typeof useWays>;
