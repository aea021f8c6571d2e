import type { Outcome } from '@so-viec/db';

/** Minutes until a server that was not reached is asked again: for as long as what waits for it is kept. */
export const SERVER_WAIT = 5;
/** What it was asked with waits a minute longer: if it is that which breaks the talk, another goes first. */
const ASKED_WAIT = SERVER_WAIT + 1;
/** Minutes until what was begun, and whose end nobody wrote down, is sent again: its program is gone by then. */
const BEGUN_WAIT = 5;

/** How long something is tried for. */
export interface Patience {
  /** Minutes to wait after each try that was refused; after the last it is given up, and stays to be seen. */
  waits: readonly number[];
  /** Minutes after which it is given up however little it was tried; none: never. */
  most?: number;
}

/** Why something did not go. */
export interface Failure {
  error: string;
  /** The server could not be reached or asked: nothing was tried. */
  isOfServer: boolean;
}

interface Tried {
  tries: number;
  at: string;
}

const minutesOn = (at: Date | string, minutes: number): string =>
  new Date(new Date(at).getTime() + minutes * 60_000).toISOString();

/** How something stands while it is sent: nobody else takes it, and it is not lost with the program that sends it. */
export const begunAt = ({ tries }: Tried, now: Date) => ({
  tries: tries + 1,
  nextAt: minutesOn(now, BEGUN_WAIT),
});

/**
 * What becomes of something that waited, by how it stood before: a refusal is a try; a server that was not reached is none.
 * `isSpared`: the server was down before it was asked with this.
 */
export function outcomeOf(
  { tries, at }: Tried,
  failure: Failure | null,
  { now, isSpared, patience }: { now: Date; isSpared: boolean; patience: Patience },
): Outcome {
  if (failure === null) return { tries: tries + 1, nextAt: null, sentAt: now.toISOString(), error: null };
  const { error, isOfServer } = failure;
  const ofServer = isSpared ? SERVER_WAIT : ASKED_WAIT;
  const wait = isOfServer ? ofServer : patience.waits[tries];
  const nextAt = wait === undefined ? null : minutesOn(now, wait);
  const isLate = nextAt !== null && patience.most !== undefined && nextAt > minutesOn(at, patience.most);
  return { tries: isOfServer ? tries : tries + 1, nextAt: isLate ? null : nextAt, sentAt: null, error };
}
