import { addDays, type CivilDay } from '../civil-day/civil-day.ts';

/** The position of one code in an edition, with the days on which that edition is in force. */
export interface EditionPosition {
  positionId: string;
  positionName: string;
  fromOn: CivilDay;
  toOn: CivilDay | null;
}

interface Held {
  positionId: string;
  positionName: string;
  fromOn: CivilDay;
  toOn: CivilDay | null;
}

const NEVER = '9999-12-31';

/**
 * What somebody holds, edition by edition: codes live across editions, so a post goes on as the position of the same
 * code from the first day of a new edition. Days that no edition covers stay with the position the post was given.
 * `positions` are those of the post's code; where editions overlap the one that began last counts.
 */
export function heldByEdition<H extends Held>(held: H, positions: readonly EditionPosition[]): H[] {
  const pieces: H[] = [];
  for (const [fromOn, toOn] of stretchesOf(held, positions)) {
    const at = positions
      .filter((p) => p.fromOn <= fromOn && (p.toOn ?? NEVER) >= fromOn)
      .reduce<EditionPosition | undefined>((a, b) => (a && a.fromOn >= b.fromOn ? a : b), undefined);
    const { positionId, positionName } = at ?? held;
    const last = pieces.at(-1);
    if (last?.positionId === positionId) last.toOn = toOn;
    else pieces.push({ ...held, positionId, positionName, fromOn, toOn });
  }
  return pieces;
}

/** The days of a post cut wherever an edition begins or has ended. */
function stretchesOf(
  held: Held,
  positions: readonly EditionPosition[],
): [from: CivilDay, to: CivilDay | null][] {
  const end = held.toOn ?? NEVER;
  const cuts = positions
    .flatMap((p) => [p.fromOn, ...(p.toOn === null ? [] : [addDays(p.toOn, 1)])])
    .filter((day) => day > held.fromOn && day <= end);
  const starts = [...new Set([held.fromOn, ...cuts])].sort();
  return starts.map((from, i) => {
    const next = starts[i + 1];
    return [from, next === undefined ? held.toOn : addDays(next, -1)];
  });
}
