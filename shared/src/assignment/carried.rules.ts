import { addDays, type CivilDay } from '../civil-day/civil-day.ts';
import type { Assignment } from './held.rules.ts';

/** A unit that goes over into another on a day, whole (`merge`) or in part (`split`). */
export interface Passage {
  fromUnitId: string;
  toUnitId: string;
  happenedOn: CivilDay;
  kind: string;
}

type Post = Omit<Assignment, 'hasDutyToLog'> & {
  hasDutyToLog: boolean | number;
  title: string;
  decision: string;
  decidedOn: CivilDay | null;
};

/** What stays as it was where a post only goes over with its unit. */
const KEPT = [
  ...(['cadreId', 'kind', 'positionId', 'title', 'dailyMinutes', 'weeklyPattern', 'hasDutyToLog'] as const),
  ...(['decision', 'decidedOn'] as const),
];

/**
 * The posts that only carry another on through mergers and splits of its unit, in order of time: the day after, in the
 * unit that took it over, under the same terms. They stand and fall with it; one under terms of its own does not.
 */
export function carriedOn<P extends Post>(posts: readonly P[], post: P, passages: readonly Passage[]): P[] {
  const { unitId, toOn } = post;
  if (toOn === null) return [];
  const on = addDays(toOn, 1);
  const next = posts.find(
    (one) =>
      one.fromOn === on &&
      KEPT.every((name) => one[name] === post[name]) &&
      passages.some(
        (passage) =>
          passage.happenedOn === on && passage.fromUnitId === unitId && passage.toUnitId === one.unitId,
      ),
  );
  return next ? [next, ...carriedOn(posts, next, passages)] : [];
}

/** A post by the units that hold it in turn: where its unit is merged into another on one of its days, it goes over. */
export function partsOf<P extends Pick<Post, 'unitId' | 'fromOn' | 'toOn'>>(
  whole: P,
  passages: readonly Passage[],
): [P, ...P[]] {
  const { unitId, fromOn, toOn } = whole;
  const [next] = passages
    .filter(({ kind, fromUnitId }) => kind === 'merge' && fromUnitId === unitId)
    .filter(({ happenedOn: on }) => on > fromOn && (toOn === null || on <= toOn))
    .toSorted((a, b) => (a.happenedOn < b.happenedOn ? -1 : 1));
  if (!next) return [whole];
  const rest = { ...whole, unitId: next.toUnitId, fromOn: next.happenedOn };
  return [{ ...whole, toOn: addDays(next.happenedOn, -1) }, ...partsOf(rest, passages)];
}
