import { type Db, inTransaction, rebuildFigures, type Trx } from '@so-viec/db';
import { NOTHING, type Stored } from './ledger.ts';

/** The lines of the database with all that belongs to each. */
export async function readStored(db: Db | Trx): Promise<Map<string, Stored>> {
  const stored = new Map<string, Stored>();
  const at = (id: string): Stored => {
    const found = stored.get(id) ?? structuredClone(NOTHING);
    stored.set(id, found);
    return found;
  };
  const rows = await db.selectFrom('work_entry').select(['id', 'version', 'minutes', 'note']).execute();
  for (const { id, ...row } of rows) at(id).row = row;
  const revisions = await db.selectFrom('work_entry_revision').select('entryId').execute();
  for (const { entryId } of revisions) at(entryId).revisions++;
  const acts = await db
    .selectFrom('audit_event')
    .select('objectId')
    .where('object', '=', 'work_entry')
    .execute();
  for (const { objectId } of acts) at(objectId).acts++;
  const outputs = await db.selectFrom('output_entry').select(['entryId', 'outputId']).execute();
  for (const { entryId, outputId } of outputs) at(entryId).outputs.push(outputId);
  return stored;
}

const SUMS = { cadre_day: 'workDayId', cadre_month: 'cadreId' } as const;

async function readSums(trx: Trx): Promise<string[]> {
  const days = await trx.selectFrom('cadre_day').selectAll().orderBy(SUMS.cadre_day).execute();
  const months = await trx
    .selectFrom('cadre_month')
    .selectAll()
    .orderBy(SUMS.cadre_month)
    .orderBy('month')
    .orderBy('unitId')
    .execute();
  return [...days, ...months].map((row) => JSON.stringify(row));
}

class Undone extends Error {}

/** Sums kept that are not those made anew from the lines; nothing is changed. */
export async function wrongSums(db: Db, fromMonth: string, toMonth: string): Promise<string[]> {
  let wrong: string[] = [];
  const compare = async (trx: Trx): Promise<void> => {
    const kept = await readSums(trx);
    await rebuildFigures(trx, fromMonth, toMonth);
    const anew = new Set(await readSums(trx));
    wrong = kept.filter((row) => !anew.has(row));
    if (kept.length !== anew.size) wrong.push(`${kept.length} sums instead of ${anew.size}`);
    throw new Undone();
  };
  await inTransaction(db, compare).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return wrong;
}
