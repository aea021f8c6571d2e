import { type Random, shuffled } from '../seed/random.ts';

/** A total of minutes that may move between two ends. */
export interface Movable {
  minutes: number;
  least: number;
  most: number;
}

/**
 * Moves totals in steps of `step` minutes until they sum up to `target`, each round by at most one step and in an
 * order of chance, so that nobody carries the difference. Throws RangeError where the ends leave no room.
 */
export function spreadTo(target: number, totals: Movable[], step: number, random: Random): void {
  let missing = target - totals.reduce((sum, total) => sum + total.minutes, 0);
  if (missing % step !== 0) throw new RangeError(`${missing} minutes are not steps of ${step}`);
  while (missing !== 0) {
    const move = missing > 0 ? step : -step;
    const open = shuffled(random, totals).filter((total) => hasRoom(total, move));
    if (open.length === 0) throw new RangeError(`no room for ${missing} minutes`);
    for (const total of open.slice(0, missing / move)) {
      total.minutes += move;
      missing -= move;
    }
  }
}

function hasRoom(total: Movable, move: number): boolean {
  return total.minutes + move >= total.least && total.minutes + move <= total.most;
}
