import { meet } from '@so-viec/shared/assignment/posts.rules';
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
}

/**
 * One primary assignment and one secondment at a time. A secondment may lie over the primary one, a concurrent post
 * over everything but the same post.
 */
function clash(a: Held, b: Held): boolean {
  if (a.kind !== b.kind || !meet(a, b)) return false;
  return a.kind !== 'concurrent' || (a.unitId === b.unitId && a.positionCode === b.positionCode);
}

/** Refuses rows whose assignment lies over another of the person, in the file or already there. */
export function refuseOverlaps(held: readonly Held[], plan: Plan): void {
  const seen = held.filter((one) => !one.row);
  for (const one of held) {
    if (!one.row) continue;
    const other = seen.find((known) => clash(one, known));
    seen.push(one);
    if (!other) continue;
    const params = {
      kind: wordOf<string>(ASSIGNMENT_WORDS, one.kind),
      from: formatDay(other.fromOn),
      to: other.toOn === null ? 'nay' : formatDay(other.toOn),
      unit: other.unitCode,
    };
    refuse(plan, { kind: 'cadres', row: one.row.row, key: 'fromOn' }, 'assignment-overlap', params);
  }
}
