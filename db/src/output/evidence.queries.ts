import type { Insertable, Selectable } from 'kysely';
import { tellForeign } from '../audit/mark/foreign.ts';
import { remark } from '../audit/mark/mark.ts';
import type { Db } from '../dialects.ts';
import type { Trx } from '../transaction.ts';
import type { EvidenceTable } from './output.table.ts';

/** What proves a product, with the facts of its file and who brought or took it. */
export interface Evidence extends Selectable<EvidenceTable> {
  size: number | null;
  sha256: string | null;
  mediaType: string | null;
  byName: string | null;
  removedByName: string | null;
}

/** What proves a product, removed ones too, in the order they came. */
export async function listEvidence(db: Db | Trx, outputId: string): Promise<Evidence[]> {
  return db
    .selectFrom('evidence as e')
    .leftJoin('stored_file as f', 'f.id', 'e.fileId')
    .leftJoin('account as a', 'a.id', 'e.accountId')
    .leftJoin('account as r', 'r.id', 'e.removedBy')
    .selectAll('e')
    .select([
      'f.size',
      'f.sha256',
      'f.mediaType',
      'a.displayName as byName',
      'r.displayName as removedByName',
    ])
    .where('e.outputId', '=', outputId)
    .orderBy('e.at')
    .orderBy('e.id')
    .execute();
}

export async function insertEvidence(trx: Trx, evidence: Insertable<EvidenceTable>): Promise<void> {
  await tellForeign(trx, 'output', [evidence.outputId]);
  await trx.insertInto('evidence').values(evidence).execute();
  await remark(trx, 'evidence', [evidence.id]);
  await remark(trx, 'output', [evidence.outputId]);
}

/** Marks evidence as removed; the row and its file stay. False when it was removed before. */
export async function markEvidenceRemoved(
  trx: Trx,
  { id, removedAt, removedBy }: { id: string; removedAt: string; removedBy: string },
): Promise<boolean> {
  await tellForeign(trx, 'evidence', [id]);
  const { numUpdatedRows } = await trx
    .updateTable('evidence')
    .set({ removedAt, removedBy })
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  await remark(trx, 'evidence', [id]);
  return numUpdatedRows === 1n;
}
