import { erasePayloads } from '../audit/seal.queries.ts';
import type { Trx } from '../transaction.ts';
import { accountsOf, type OldRows, type RemovedPart } from './old-rows.ts';

/** What nobody can learn anything from. */
const NOTHING = ['', '{}'];

/**
 * Takes the payloads out of acts from before, in the order of the chain from a place on; each act stays, with who did it,
 * when and to which row. Of one person: the acts on their rows, and those of their login.
 */
export async function removeOldPayloads(trx: Trx, of: OldRows, from: string): Promise<RemovedPart> {
  const start = Number(from);
  const acts = await trx
    .selectFrom('audit_event')
    .select(['id', 'seq', 'at', 'detail', 'accountId', 'objectId'])
    .where('seq', '>', start)
    .orderBy('seq')
    .limit(of.most)
    .execute();
  const old = acts.filter(({ at }) => at < of.before);
  const isTheirs = of.cadreId === null ? () => true : await actsOf(trx, of.cadreId, old);
  const ids = old.filter((act) => !NOTHING.includes(act.detail) && isTheirs(act)).map(({ id }) => id);
  if (ids.length > 0) await erasePayloads(trx, ids);
  const young = acts.find(({ at }) => at >= of.before);
  const reached = young?.seq ? young.seq - 1 : (acts.at(-1)?.seq ?? start);
  const isEnd = young !== undefined || acts.length < of.most;
  return { rows: ids.length, next: isEnd ? null : String(reached) };
}

interface ActOn {
  accountId: string | null;
  objectId: string;
}

/** The tables whose rows are one person's. */
const OWN = [
  ...(['work_day', 'work_entry', 'output', 'task', 'review', 'annual_rating', 'leave_request'] as const),
  ...(['leave', 'assignment', 'finding', 'work_request', 'work_template', 'transfer'] as const),
];

/** Whether an act is on a person's rows or of their login. */
async function actsOf(trx: Trx, cadreId: string, acts: readonly ActOn[]): Promise<(act: ActOn) => boolean> {
  const accounts = (await accountsOf(trx, cadreId).execute()).map(({ id }) => id);
  const objects = [...new Set(acts.map(({ objectId }) => objectId))];
  const own = new Set([cadreId, ...accounts]);
  for (const table of objects.length > 0 ? OWN : []) {
    const rows = await trx
      .selectFrom(table as 'work_day')
      .select('id')
      .where('id', 'in', objects)
      .where('cadreId', '=', cadreId)
      .execute();
    for (const { id } of rows) own.add(id);
  }
  return ({ accountId, objectId }) => own.has(objectId) || accounts.includes(accountId ?? '');
}
