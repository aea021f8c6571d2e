import type { Insertable } from 'kysely';
import type { Trx } from '../transaction.ts';
import type { AuditEventTable } from './audit.table.ts';

/** Adds one act to the trail, in the transaction of the act itself. `detail` is JSON. */
export async function insertAuditEvent(trx: Trx, event: Insertable<AuditEventTable>): Promise<void> {
  await trx.insertInto('audit_event').values(event).execute();
}
