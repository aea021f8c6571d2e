import { homeOf, meet } from '@so-viec/shared/assignment/posts.rules';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import type { CadreRow } from '@so-viec/shared/import/import-row';
import { ASSIGNMENT_WORDS, wordOf } from '@so-viec/shared/import/words';
import { type Plan, refuse } from '../plan.ts';

/** An assignment as it will stand; `row` when the file says it. */
export interface Held {
  kind: string;
  unitId: string;
  unitCode: string;
  positionCode: string;
  fromOn: string;
  toOn: string | null;
  row: CadreRow | undefined;
  /** Held in this unit already: a merger may have brought home what was elsewhere. */
  isSettled: boolean;
}

/**
 * One primary assignment and one secondment at a time. A secondment may lie over the primary one, a concurrent post
 * over everything but the same post.
 */
function clash(a: Held, b: Held): boolean {
  if (a.kind !== b.kind || !meet(a, b)) return false;
  return a.kind !== 'concurrent' || (a.unitId === b.unitId && a.positionCode === b.positionCode);
}

const daysOf = ({ fromOn, toOn, unitCode }: Held) => ({
  from: formatDay(fromOn),
  to: toOn === null ? 'nay' : formatDay(toOn),
  unit: unitCode,
});

/** Refuses rows whose assignment lies over another of the person, in the file or already there. */
export function refuseOverlaps(held: readonly Held[], plan: Plan): void {
  const seen = held.filter((one) => !one.row);
  for (const one of held) {
    if (!one.row) continue;
    const other = seen.find((known) => clash(one, known));
    const home = homeOf(seen, one);
    seen.push(one);
    const at = { kind: 'cadres', row: one.row.row } as const;
    if (home && !(one.isSettled && home.isSettled)) {
      refuse(plan, { ...at, key: 'unitCode' }, 'secondment-at-home', daysOf(home));
    }
    if (!other) continue;
    const params = { kind: wordOf<string>(ASSIGNMENT_WORDS, one.kind), ...daysOf(other) };
    refuse(plan, { ...at, key: 'fromOn' }, 'assignment-overlap', params);
  }
}
