import { type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';

/** Whose session this browser had last, and the server's clock as it then was. */
type Known = { accountId: string; today: CivilDay; serverAheadMs: number };

const KEY = 'sv.known';

function readKnown(): Known | undefined {
  try {
    return JSON.parse(globalThis.localStorage.getItem(KEY) ?? 'null') ?? undefined;
  } catch {
    // Nothing is kept in this browser: then nothing opens without a network either.
    return undefined;
  }
}

export const whose = {
  accountId: (): string | undefined => readKnown()?.accountId,
  /** Somebody is signed in, as the server says at the instant `now` of its clock. */
  remember(accountId: string, { today, now }: { today: CivilDay; now: string }): void {
    const known: Known = { accountId, today, serverAheadMs: Date.parse(now) - Date.now() };
    try {
      globalThis.localStorage.setItem(KEY, JSON.stringify(known));
    } catch {
      // Full or refused: the page goes on, and does not open without a network.
    }
  },
  /** Nobody is signed in here: what is kept opens for nobody until somebody is. */
  forget(): void {
    try {
      globalThis.localStorage.removeItem(KEY);
    } catch {
      // Nothing was kept.
    }
  },
};

/**
 * The day it is, without asking the server: by this machine's clock, as far as it was off when the server was last
 * heard, and never before the day that the server named.
 */
export function todayHere(): CivilDay {
  const known = readKnown();
  const today = todayIn(new Date(Date.now() + (known?.serverAheadMs ?? 0)));
  return known && known.today > today ? known.today : today;
}
