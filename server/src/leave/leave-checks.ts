import { listAssignments, listLeaveRows, listRequestsOf, type PostOfCadre, type Trx } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { mainAssignmentOn } from '@so-viec/shared/assignment/held.rules';
import { meet } from '@so-viec/shared/assignment/posts.rules';
import { firstDayWithoutDecision } from '@so-viec/shared/assignment/reach-back.rules';
import { type CivilDay, formatDay, maxDay, minDay } from '@so-viec/shared/civil-day/civil-day';
import { halfOf, type LeaveStretch } from '@so-viec/shared/leave/leave.rules';
import { overlapping } from '@so-viec/shared/leave/leave-request.rules';
import type { Access } from '../access/access.ts';
import { unitNameOf } from '../assignment/post-checks.ts';
import { refuseAt } from '../http/refuse-at.ts';

interface Stretch {
  cadreId: string;
  fromOn: CivilDay;
  toOn: CivilDay;
}

type Held = Pick<PostOfCadre, 'unitId' | 'fromOn' | 'toOn'> & { kind: string };

/**
 * The units that a leave concerns: those whose post it takes days from, or where there is none any more the last one
 * held before, or the first after.
 */
export function unitsOfLeave(posts: readonly Held[], leave: Omit<Stretch, 'cadreId'>): string[] {
  const within = posts.filter((post) => meet(post, leave));
  const main = within.filter(({ kind }) => kind !== 'concurrent');
  if (within.length > 0) return [...new Set((main.length > 0 ? main : within).map(({ unitId }) => unitId))];
  // The newest stand first.
  const nearest = posts.find((post) => post.fromOn <= leave.fromOn) ?? posts.at(-1);
  return nearest ? [nearest.unitId] : [];
}

/**
 * Refuses days of units whose records the officer does not keep. Who keeps some of the person's reads all their posts, and
 * is told whose days these are; others as for any row out of reach.
 */
export function refuseBeyond(
  access: Access,
  posts: readonly PostOfCadre[],
  leave: { cadreId: string; fromOn: CivilDay; toOn: CivilDay },
): void {
  const { cadreId } = leave;
  const keeps = (unitId: string) => can(access.relationsTo({ cadreId, unitId }), 'leave.change');
  const other = unitsOfLeave(posts, leave).find((unitId) => !keeps(unitId));
  if (other === undefined) return;
  if (!posts.some(({ unitId }) => keeps(unitId))) requireLeave(access, posts, leave);
  refuseAt('fromOn', 'leave-beyond', { unit: unitNameOf(access, other) });
}

/** Refuses who does not keep the records of a person in every unit that a leave concerns. */
export function requireLeave(
  access: Access,
  posts: readonly PostOfCadre[],
  leave: { cadreId: string; fromOn: CivilDay; toOn: CivilDay },
): void {
  const { cadreId } = leave;
  for (const unitId of unitsOfLeave(posts, leave)) access.require('leave.change', { cadreId, unitId });
}

/** The unit in which a person stands on the first day of a leave. Refuses a day without a post. */
export async function unitOfLeave(trx: Trx, { cadreId, fromOn }: Stretch): Promise<string> {
  const held = await listAssignments(trx, { cadreIds: [cadreId], fromOn, toOn: fromOn });
  const main = mainAssignmentOn(held, fromOn) ?? held[0];
  if (main) return main.unitId;
  refuseAt('fromOn', 'leave-without-post', { day: formatDay(fromOn) });
}

/**
 * Refuses leave over other leave of the person, or over what they still ask for. `exceptId` is the row that changes.
 * Says the days of the other, but only those in common where it is not for the asker to know (`knows`).
 */
export async function refuseOverlap(
  trx: Trx,
  wanted: LeaveStretch & { cadreId: string },
  exceptId: string,
  knows: (other: Omit<Stretch, 'cadreId'>) => boolean = () => true,
): Promise<void> {
  const rows = await listLeaveRows(trx, wanted);
  const asked = (await listRequestsOf(trx, wanted.cadreId, 200)).filter(({ state }) => state === 'asked');
  const other = overlapping(
    [...rows, ...asked].filter(({ id }) => id !== exceptId),
    wanted,
  );
  if (!other) return;
  const told = knows(other)
    ? other
    : { fromOn: maxDay(other.fromOn, wanted.fromOn), toOn: minDay(other.toOn, wanted.toOn) };
  refuseAt('fromOn', 'leave-overlap', { from: formatDay(told.fromOn), to: formatDay(told.toOn) });
}

/**
 * Refuses a request for days of months long past, as seen on the day of asking: such leave is written down by an officer,
 * by a decision.
 */
export function refuseLate(fromOn: CivilDay, askedOn: CivilDay): void {
  const first = firstDayWithoutDecision(askedOn);
  if (fromOn < first) refuseAt('fromOn', 'leave-asked-too-late', { day: formatDay(first) });
}

/** The half as it is kept: whole days have none, and stand as the morning. */
export const storedHalf = (leave: Pick<LeaveStretch, 'isHalf' | 'half'>) => ({
  isHalf: leave.isHalf ? 1 : 0,
  half: halfOf(leave) ?? 'morning',
});
