import type { Selectable } from 'kysely';
import { withDocumentKey } from '../output/document-key.ts';
import type { Trx } from '../transaction.ts';
import type { WorkEntryRevisionTable } from './work-entry.table.ts';

/** The earlier contents of a line, the first one first. */
export function listEntryRevisions(trx: Trx, entryId: string): Promise<Selectable<WorkEntryRevisionTable>[]> {
  return trx
    .selectFrom('work_entry_revision')
    .selectAll()
    .where('entryId', '=', entryId)
    .orderBy('version')
    .execute();
}

/** Puts what is left of an earlier content in its place: the one change that a revision ever knows. */
export async function wipeEntryRevision(
  trx: Trx,
  { id, ...left }: { id: string; content: string; wipedAt: string; wipedBy: string },
): Promise<void> {
  await trx
    .updateTable('work_entry_revision')
    .set({ ...left, reason: '' })
    .where('id', '=', id)
    .execute();
}

/** Takes every word out of a product: only the name of its kind is left; its proofs go with their files. */
export async function wipeOutput(trx: Trx, outputId: string, name: string): Promise<void> {
  const said = withDocumentKey({ name, documentNumber: '', documentOn: null, kind: '' });
  await trx
    .updateTable('output')
    .set((eb) => ({ ...said, version: eb('version', '+', 1) }))
    .where('id', '=', outputId)
    .execute();
  await trx.updateTable('output_delivery').set({ note: '' }).where('outputId', '=', outputId).execute();
  await trx.updateTable('output_check').set({ reason: '' }).where('outputId', '=', outputId).execute();
  const proofs = await trx
    .deleteFrom('evidence')
    .where('outputId', '=', outputId)
    .returning('fileId')
    .execute();
  const fileIds = proofs.flatMap(({ fileId }) => fileId ?? []);
  if (fileIds.length > 0) await trx.deleteFrom('stored_file').where('id', 'in', fileIds).execute();
}

/** Takes the words out of work that a person opened or proposed: only the name of its kind is left. */
export async function wipeTask(trx: Trx, taskId: string, title: string): Promise<void> {
  await trx
    .updateTable('task')
    .set((eb) => ({ title, basis: '', quality: '', proposedName: '', version: eb('version', '+', 1) }))
    .where('id', '=', taskId)
    .execute();
  await trx.updateTable('task_step').set({ reason: '', detail: '{}' }).where('taskId', '=', taskId).execute();
}

/** A person's notices that tell of one of these things, by their ids. */
export function listNoticesOf(
  trx: Trx,
  cadreId: string,
  ids: readonly string[],
): Promise<{ id: string; content: string }[]> {
  return trx
    .selectFrom('notice')
    .select(['id', 'content'])
    .where('cadreId', '=', cadreId)
    .where((eb) => eb.or(ids.map((id) => eb('content', 'like', `%${id}%`))))
    .execute();
}
