import { type Db, listWaitingRequests } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import type { Access } from '../access/access.ts';
import { unitNamesOf } from '../cadre/unit-names.ts';

/** Requests for leave that the actor decides, the oldest first. */
export async function viewOfWaitingRequests(db: Db, access: Access) {
  const waiting = (await listWaitingRequests(db, access.reviewScope())).filter((request) =>
    can(access.relationsTo(request), 'leave.grant'),
  );
  const names = unitNamesOf(
    access.organisation,
    waiting.map(({ unitId }) => unitId),
  );
  return {
    rows: waiting.map(({ cadreId: _, ...request }) => ({
      ...request,
      unitName: names(request.unitId, request.fromOn),
    })),
  };
}
