import type { Db } from '../dialects.ts';
import { kept } from '../kept.ts';
import type { Trx } from '../transaction.ts';
import { auditKeys } from './audit-key.ts';
import { type Act, type SignedAct, signAct } from './chain.ts';
import { refuseUnwritten } from './written.ts';

/**
 * Signs one act and adds it to the trail, in the transaction of the act itself, which fails where the trail does not take
 * it. `detail` is JSON.
 */
export async function insertAuditEvent(trx: Trx, act: Act): Promise<void> {
  const { numAffectedRows } = await eventInsert(trx, { event: signAct(auditKeys(trx), act) });
  refuseUnwritten('audit_event', numAffectedRows, 1);
}

const eventInsert = kept((db, { event }: { event: SignedAct }) => db.insertInto('audit_event').values(event));

/** Adds acts that may be in the trail already, by their ids: who read whom is told once. Throws where one is not there then. */
export async function insertMissingEvents(trx: Trx, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return;
  const keys = auditKeys(trx);
  await trx
    .insertInto('audit_event')
    .values(acts.map((act) => signAct(keys, act)))
    .onConflict((c) => c.column('id').doNothing())
    .execute();
  const ids = [...new Set(acts.map(({ id }) => id))];
  const there = await trx.selectFrom('audit_event').select('id').where('id', 'in', ids).execute();
  refuseUnwritten('audit_event', there.length, ids.length);
}

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
