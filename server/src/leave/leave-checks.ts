import { listAssignments, listLeaveRows, listRequestsOf, type Trx } from '@so-viec/db';
import { mainAssignmentOn } from '@so-viec/shared/assignment/held.rules';
import { type CivilDay, formatDay } from '@so-viec/shared/civil-day/civil-day';
import { overlapping } from '@so-viec/shared/leave/leave-request.rules';
import { Problem } from '../http/problem.ts';

interface Stretch {
  cadreId: string;
  fromOn: CivilDay;
  toOn: CivilDay;
}

/** The unit in which a person stands on the first day of a leave. Refuses a day without a post. */
export async function unitOfLeave(trx: Trx, { cadreId, fromOn }: Stretch): Promise<string> {
  const held = await listAssignments(trx, { cadreIds: [cadreId], fromOn, toOn: fromOn });
  const main = mainAssignmentOn(held, fromOn) ?? held[0];
  if (main) return main.unitId;
  const params = { day: formatDay(fromOn) };
  throw new Problem('leave-without-post', {
    params,
    fields: [{ path: 'fromOn', code: 'leave-without-post', params }],
  });
}

/** Refuses leave over other leave of the person, or over what they still ask for. `exceptId` is the row that changes. */
export async function refuseOverlap(trx: Trx, wanted: Stretch, exceptId: string): Promise<void> {
  const rows = await listLeaveRows(trx, wanted);
  const asked = (await listRequestsOf(trx, wanted.cadreId, 200)).filter(({ state }) => state === 'asked');
  const other = overlapping(
    [...rows, ...asked].filter(({ id }) => id !== exceptId),
    wanted,
  );
  if (!other) return;
  const params = { from: formatDay(other.fromOn), to: formatDay(other.toOn) };
  throw new Problem('leave-overlap', {
    params,
    fields: [{ path: 'fromOn', code: 'leave-overlap', params }],
  });
}
