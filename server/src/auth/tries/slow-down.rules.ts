import type { Attempt } from '@so-viec/db';
import { FIRST_WAIT, FORGET, FREE_TRIES, LONGEST_WAIT } from '../limits.ts';

export interface SlowDown {
  /** Wrong tries in a row, each within a quarter of an hour of when the one before let go. */
  wrong: number;
  waitSeconds: number;
  triesLeft: number;
}

function waitAfter(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (wrong - FREE_TRIES));
}

/**
 * How long the next try has to wait after these (oldest first): after five wrong ones a minute, then twice as
 * long each time up to fifteen minutes. A right try, or fifteen quiet minutes, forgets them.
 */
export function slowDownAfter(attempts: readonly Omit<Attempt, 'id'>[], now: Date): SlowDown {
  let wrong = 0;
  let until = 0;
  for (const { at, succeeded } of attempts) {
    const tried = Date.parse(at);
    wrong = succeeded ? 0 : tried > until + FORGET ? 1 : wrong + 1;
    until = tried + waitAfter(wrong);
  }
  const time = now.getTime();
  if (time > until + FORGET) wrong = 0;
  return {
    wrong,
    // Of two at once the one that waited for its turn may have come first: that is no wait.
    waitSeconds: waitAfter(wrong) === 0 ? 0 : Math.max(0, Math.ceil((until - time) / 1000)),
    triesLeft: Math.max(0, FREE_TRIES - wrong),
  };
}

/** How many seconds the next try has to wait once so many wrong ones are past the free ones: they are a step apart. */
export function crowdWaitAfter(
  wrong: { count: number; lastAt: string | null },
  { free, step }: { free: number; step: number },
  now: Date,
): number {
  if (wrong.count < free || wrong.lastAt === null) return 0;
  return Math.max(0, Math.ceil((Date.parse(wrong.lastAt) + step - now.getTime()) / 1000));
}
