import { type Db, listLeaveRows, listRequestSteps, listRequestsOf } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { addMonths, firstDayOf, monthOf } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../access/access.ts';
import type { PersonSeen } from './person.ts';

const MONTHS_BACK = 24;
const REQUESTS = 20;

/**
 * Leave of the last two years to who reads the person's days, null to all others; what was asked for, with its words, to who
 * reads those of the unit that decides it.
 */
export async function leaveOfPerson(db: Db, access: Access, { cadre, posts }: PersonSeen) {
  const readable = posts.filter(({ unitId }) =>
    can(access.relationsTo({ cadreId: cadre.id, unitId }), 'day.read'),
  );
  if (readable.length === 0) return null;
  const month = monthOf(access.organisation.today);
  const since = firstDayOf(addMonths(month, -MONTHS_BACK));
  const rows = await listLeaveRows(db, { cadreId: cadre.id, fromOn: since, toOn: '9999-12-31' });
  const isWithin = (leave: { fromOn: string; toOn: string }) =>
    readable.some((post) => post.fromOn <= leave.toOn && (post.toOn === null || post.toOn >= leave.fromOn));
  const requests = (await listRequestsOf(db, cadre.id, REQUESTS)).filter(({ unitId }) =>
    can(access.relationsTo({ cadreId: cadre.id, unitId }), 'day.read'),
  );
  const steps = await listRequestSteps(
    db,
    requests.map(({ id }) => id),
  );
  return {
    since,
    rows: rows.filter(isWithin).map(({ cadreId: _, ...row }) => row),
    requests: requests.map(({ cadreId, ...request }) => ({
      ...request,
      /** Granted, and taken away again by an officer; the leave of a request has its id. */
      isDropped:
        request.state === 'granted' && request.toOn >= since && !rows.some(({ id }) => id === request.id),
      canAnswer:
        request.state === 'asked' &&
        can(access.relationsTo({ cadreId, unitId: request.unitId }), 'leave.grant'),
      steps: steps
        .filter((step) => step.requestId === request.id)
        .map(({ kind, at, reason, displayName }) => ({ kind, at, reason, by: displayName })),
    })),
  };
}
