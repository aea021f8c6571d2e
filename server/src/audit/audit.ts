import { insertAuditEvent, type Trx } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';

/** Who acts, and when. `accountId` is null for the system itself and for an unknown person. */
export interface By {
  at: string;
  accountId: string | null;
}

interface Done {
  object: string;
  objectId: string;
  objectVersion?: number;
  outcome?: 'done' | 'refused';
  /** What a reader of the trail needs besides; no free text of people's work. */
  detail?: Record<string, unknown>;
}

/** Writes who did what to which row into the audit trail, in the transaction of the act. */
export async function audit(trx: Trx, by: By, act: string, done: Done): Promise<void> {
  await insertAuditEvent(trx, {
    id: newId(),
    at: by.at,
    accountId: by.accountId,
    act,
    object: done.object,
    objectId: done.objectId,
    objectVersion: done.objectVersion ?? null,
    outcome: done.outcome ?? 'done',
    detail: JSON.stringify(done.detail ?? {}),
  });
}

/** Tells the same act of the person, for whom a row that is gone can no longer be found. */
export function auditRemoved(
  trx: Trx,
  by: By,
  act: string,
  { cadreId, fromOn }: { cadreId: string; fromOn: string },
): Promise<void> {
  return audit(trx, by, act, { object: 'cadre', objectId: cadreId, detail: { period: fromOn } });
}
