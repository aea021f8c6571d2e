import type { Insertable } from 'kysely';
import type { Db } from '../dialects.ts';
import { kept } from '../kept.ts';
import type { Trx } from '../transaction.ts';
import type { AuditEventTable } from './audit.table.ts';

/** Adds one act to the trail, in the transaction of the act itself. `detail` is JSON. */
export async function insertAuditEvent(trx: Trx, event: Insertable<AuditEventTable>): Promise<void> {
  await eventInsert(trx, { event });
}

const eventInsert = kept((db, { event }: { event: Insertable<AuditEventTable> }) =>
  db.insertInto('audit_event').values(event),
);

/** When an act on an object was refused, the oldest first. */
export function listRefusals(
  db: Db | Trx,
  { act, objectId, since }: { act: string; objectId: string; since: string },
): Promise<{ at: string }[]> {
  return db
    .selectFrom('audit_event')
    .select('at')
    .where('objectId', '=', objectId)
    .where('at', '>=', since)
    .where('act', '=', act)
    .where('outcome', '=', 'refused')
    .orderBy('at')
    .execute();
}
