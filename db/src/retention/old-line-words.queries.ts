import { withoutWords } from '@so-viec/shared/work-entry/wiped-words';
import { tellForeign } from '../audit/mark/foreign.ts';
import { remark } from '../audit/mark/mark.ts';
import type { Trx } from '../transaction.ts';
import { wipeEntryRevision } from '../work-entry/secret-wipe.queries.ts';
import type { OldRows, RemovedPart } from './old-rows.ts';

type Pass = (trx: Trx, of: OldRows, after: string) => Promise<string[]>;

/** One after the other: notes of lines, then their earlier contents. */
const PASSES: readonly Pass[] = [wipeNotes, wipeRevisions];

/**
 * Takes out the notes of lines from before, and the words of their earlier contents. Time, kind of work, product, number
 * and every decision stay, and each line bears the mark of what it holds then.
 */
export async function removeOldLineWords(trx: Trx, of: OldRows, from: string): Promise<RemovedPart> {
  const at = from === '' ? 0 : Number(from[0]);
  const wiped = await PASSES[at]?.(trx, of, from.slice(1));
  const rows = wiped?.length ?? 0;
  if (rows === of.most) return { rows, next: `${at}${wiped?.at(-1)}` };
  return { rows, next: at + 1 < PASSES.length ? `${at + 1}` : null };
}

/** The version of a line stays: nothing that anybody decided on is another now. */
async function wipeNotes(trx: Trx, { since, cadreId, most }: OldRows, after: string): Promise<string[]> {
  const lines = await trx
    .selectFrom('work_entry')
    .select('id')
    .where('id', '>', after)
    .where('workedOn', '<', since)
    .where('note', '<>', '')
    .$if(cadreId !== null, (q) => q.where('cadreId', '=', cadreId ?? ''))
    .orderBy('id')
    .limit(most)
    .execute();
  const ids = lines.map(({ id }) => id);
  if (ids.length === 0) return ids;
  await tellForeign(trx, 'work_entry', ids);
  await trx.updateTable('work_entry').set({ note: '' }).where('id', 'in', ids).execute();
  await remark(trx, 'work_entry', ids);
  return ids;
}

/** Also of lines that were removed: they are told by the content they had. */
async function wipeRevisions(
  trx: Trx,
  { at, before, cadreId, most }: OldRows,
  after: string,
): Promise<string[]> {
  const revisions = await trx
    .selectFrom('work_entry_revision')
    .select(['id', 'content'])
    .where('id', '>', after)
    .where('at', '<', before)
    .where('wipedAt', 'is', null)
    .$if(cadreId !== null, (q) => q.where('content', 'like', `%"cadreId":"${cadreId}"%`))
    .orderBy('id')
    .limit(most)
    .execute();
  for (const { id, content } of revisions) {
    const left = JSON.stringify(withoutWords(JSON.parse(content)));
    await wipeEntryRevision(trx, { id, content: left, wipedAt: at, wipedBy: null });
  }
  return revisions.map(({ id }) => id);
}
