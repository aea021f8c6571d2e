import type { Db } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import { FOREIGN_ACT } from '../mark/foreign.ts';
import type { Fault } from './fault.ts';

/** More of one kind say nothing more. */
const MOST = 100;

/** Rows that the trail tells were found changed behind the program when somebody acted on them: their marks are right since. */
export async function verifyCovered(db: Db | Trx): Promise<Fault[]> {
  const told = await db
    .selectFrom('audit_event')
    .select(['objectId', 'seq'])
    .where('object', '=', 'row')
    .where('act', '=', FOREIGN_ACT)
    .orderBy('at')
    .orderBy('id')
    .limit(MOST)
    .execute();
  return told.map(({ objectId, seq }) => {
    const [table = '', id = ''] = objectId.split(/ (.*)/s);
    return { kind: 'row-covered', table, id, ...(seq !== null && { seq: Number(seq) }) };
  });
}
