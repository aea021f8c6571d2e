import { withStorage } from './browser/storage.ts';
import { firstStepOf, type Me } from './me.ts';

/** Also in the script of the page's head, which runs before any module. */
export const EARLY_DAY = 'sv.early-day';

/** Keeps whether who was heard of last has a day of their own to open: nobody else is asked for one early. */
export function noteEarlyDay(me: Me): void {
  const isAsked = me.can.log && firstStepOf(me) === undefined;
  withStorage('localStorage', (kept) =>
    isAsked ? kept.setItem(EARLY_DAY, '1') : kept.removeItem(EARLY_DAY),
  );
}

/** Whether the day may be asked for before the account is known: a refusal would stand in the trail in their name. */
export const isDayEarly = (): boolean =>
  withStorage('localStorage', (kept) => kept.getItem(EARLY_DAY) !== null) ?? false;
