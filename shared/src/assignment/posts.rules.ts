import { addDays, type CivilDay } from '../civil-day/civil-day.ts';
import type { Assignment } from './held.rules.ts';

interface Stretch {
  fromOn: CivilDay;
  toOn: CivilDay | null;
}

/** Whether two stretches of days share one. */
export function meet(a: Stretch, b: Stretch): boolean {
  return (a.toOn === null || b.fromOn <= a.toOn) && (b.toOn === null || a.fromOn <= b.toOn);
}

/** Whether a stretch lies within another. */
export function liesWithin(inner: Stretch, outer: Stretch): boolean {
  if (inner.fromOn < outer.fromOn) return false;
  return outer.toOn === null || (inner.toOn !== null && inner.toOn <= outer.toOn);
}

/** The days around a day that stretches cover without a gap; nothing where none holds on it. */
export function runAround(stretches: readonly Stretch[], day: CivilDay): Stretch | undefined {
  const held = stretches.find((one) => one.fromOn <= day && (one.toOn === null || day <= one.toOn));
  if (!held) return undefined;
  let { fromOn, toOn } = held;
  for (const one of stretches.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    const goesOn = toOn !== null && one.fromOn <= addDays(toOn, 1);
    if (goesOn && (one.toOn === null || one.toOn > (toOn ?? ''))) toOn = one.toOn;
  }
  for (const one of stretches.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))) {
    const leadsUp = one.toOn === null || addDays(one.toOn, 1) >= fromOn;
    if (leadsUp && one.fromOn < fromOn) fromOn = one.fromOn;
  }
  return { fromOn, toOn };
}

type Post = Pick<Assignment, 'kind' | 'unitId' | 'positionId' | 'fromOn' | 'toOn'>;

/**
 * The post that another cannot stand beside: one primary assignment and one secondment at a time; a concurrent post
 * lies over everything but the same position in the same unit, held already as primary or concurrent.
 */
export function clashOf<P extends Post>(known: readonly P[], wanted: Post): P | undefined {
  const isSamePost = (one: P) => one.unitId === wanted.unitId && one.positionId === wanted.positionId;
  const isBeside = (one: P) => one.kind === 'concurrent' || wanted.kind === 'concurrent';
  const isSeconded = (one: P) => one.kind === 'secondment' || wanted.kind === 'secondment';
  return known.find((one) => {
    if (!meet(one, wanted)) return false;
    return isBeside(one) ? isSamePost(one) && !isSeconded(one) : one.kind === wanted.kind;
  });
}

type Placed = Stretch & { unitId: string; kind: string };

/** The primary post beside which a secondment would lie in the same unit, or the secondment beside a primary one. */
export function homeOf<P extends Placed>(known: readonly P[], wanted: Placed): P | undefined {
  const isOther = ({ kind }: P) =>
    kind !== wanted.kind && kind !== 'concurrent' && wanted.kind !== 'concurrent';
  return known.find((one) => one.unitId === wanted.unitId && isOther(one) && meet(one, wanted));
}

type Terms = Pick<Assignment, 'unitId' | 'positionId' | 'dailyMinutes' | 'weeklyPattern' | 'hasDutyToLog'>;

/**
 * What stands after a post goes on under other terms from a day within it: it ends the day before and the new one
 * lasts as long as it did. From its own first day on there is no old part. Nothing where the day lies outside.
 */
export function succeed<A extends Assignment, T extends Terms>(
  held: A,
  next: { id: string; fromOn: CivilDay } & T,
): { ended: A | null; begun: A & T } | undefined {
  const isWithin = held.fromOn <= next.fromOn && (held.toOn === null || next.fromOn <= held.toOn);
  if (!isWithin) return undefined;
  if (held.fromOn === next.fromOn) return { ended: null, begun: { ...held, ...next, id: held.id } };
  return {
    ended: { ...held, toOn: addDays(next.fromOn, -1) },
    begun: { ...held, ...next, toOn: held.toOn },
  };
}
