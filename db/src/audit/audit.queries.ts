import type { Insertable } from 'kysely';
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
