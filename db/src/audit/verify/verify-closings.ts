import type { Db } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import type { Fault } from './fault.ts';

/** Closings that the trail tells of by their acts and checkpoints: each must be there with the fingerprint that was signed. */
export async function verifyClosingsTold(db: Db | Trx): Promise<Fault[]> {
  const told = await db
    .selectFrom('audit_checkpoint as k')
    .leftJoin('closing as c', 'c.id', 'k.closingId')
    .select(['k.closingId', 'k.seq', 'k.fingerprint as signed', 'c.fingerprint as there'])
    .where('k.closingId', 'is not', null)
    .orderBy('k.seq')
    .execute();
  return told.flatMap(({ closingId, seq, signed, there }): Fault[] => {
    if (signed === there) return [];
    const kind = there === null ? 'closing-gone' : 'closing-changed';
    return [{ kind, table: 'closing', seq, ...(closingId !== null && { id: closingId }) }];
  });
}

/** Every closing, the earliest first. */
export const listClosingIds = (db: Db | Trx): Promise<{ id: string; month: string }[]> =>
  db.selectFrom('closing').select(['id', 'month']).orderBy('at').orderBy('id').execute();
