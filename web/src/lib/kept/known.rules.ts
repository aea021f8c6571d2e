import { type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';

/** Whose session this browser had last, and the server's clock as it then was. */
export type Known = { accountId: string; today: CivilDay; serverAheadMs: number };

/** What a machine whose clock says `here` knows from the server that says `now`. */
export const knownFrom = (
  accountId: string,
  server: { today: CivilDay; now: string },
  here: Date,
): Known => ({
  accountId,
  today: server.today,
  serverAheadMs: Date.parse(server.now) - here.getTime(),
});

/**
 * The day it is, without asking the server: by this machine's clock, as far as it was off when the server was last
 * heard, and never before the day that the server named.
 */
export function todayBy({ today, serverAheadMs }: Known, here: Date): CivilDay {
  const day = todayIn(new Date(here.getTime() + serverAheadMs));
  return today > day ? today : day;
}
