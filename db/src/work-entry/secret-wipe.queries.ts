import type { Selectable } from 'kysely';
import { tellForeign, tellForeignRows } from '../audit/mark/foreign.ts';
import { remark, remarkRows } from '../audit/mark/mark.ts';
import { updateNotice } from '../notice/notice.queries.ts';
import { recallLetters } from '../notice/notice-mail.queries.ts';
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
  { id, ...left }: { id: string; content: string; wipedAt: string; wipedBy: string | null },
): Promise<void> {
  await tellForeign(trx, 'work_entry_revision', [id]);
  await trx
    .updateTable('work_entry_revision')
    .set({ ...left, reason: '' })
    .where('id', '=', id)
    .execute();
  await remark(trx, 'work_entry_revision', [id]);
}

/** Takes every word out of a product: only the name of its kind is left; its proofs go with their files. */
export async function wipeOutput(trx: Trx, outputId: string, name: string): Promise<void> {
  await tellForeign(trx, 'output', [outputId]);
  const said = withDocumentKey({ name, documentNumber: '', documentOn: null, kind: '' });
  await trx
    .updateTable('output')
    .set((eb) => ({ ...said, version: eb('version', '+', 1) }))
    .where('id', '=', outputId)
    .execute();
  const handedIn = await trx
    .selectFrom('output_delivery')
    .select('id')
    .where('outputId', '=', outputId)
    .execute();
  await tellForeignRows(trx, 'output_delivery', handedIn);
  await trx.updateTable('output_delivery').set({ note: '' }).where('outputId', '=', outputId).execute();
  await remarkRows(trx, 'output_delivery', handedIn);
  const checks = await trx.selectFrom('output_check').select('id').where('outputId', '=', outputId).execute();
  await tellForeignRows(trx, 'output_check', checks);
  await trx.updateTable('output_check').set({ reason: '' }).where('outputId', '=', outputId).execute();
  await remarkRows(trx, 'output_check', checks);
  const proofs = await trx
    .deleteFrom('evidence')
    .where('outputId', '=', outputId)
    .returning('fileId')
    .execute();
  await remark(trx, 'output', [outputId]);
  const fileIds = proofs.flatMap(({ fileId }) => fileId ?? []);
  if (fileIds.length === 0) return;
  await trx.deleteFrom('stored_file').where('id', 'in', fileIds).execute();
  await trx.deleteFrom('upload_piece').where('uploadId', 'in', fileIds).execute();
}

/** Takes what findings about a line quote out of them; their figures stay. */
export async function wipeFindings(trx: Trx, entryId: string): Promise<void> {
  const found = await trx
    .selectFrom('finding')
    .select(['id', 'params'])
    .where('entryIds', 'like', `%${entryId}%`)
    .execute();
  await tellForeignRows(trx, 'finding', found);
  for (const { id, params } of found) {
    const said: Record<string, unknown> = JSON.parse(params);
    const left = Object.entries(said).map(([key, value]) => [key, typeof value === 'string' ? '' : value]);
    await trx
      .updateTable('finding')
      .set({ params: JSON.stringify(Object.fromEntries(left)) })
      .where('id', '=', id)
      .execute();
  }
  await remarkRows(trx, 'finding', found);
}

/** Why a day was given back or opened again, by its steps. */
export function listReasonsOfDay(trx: Trx, workDayId: string): Promise<{ id: string; reason: string }[]> {
  return trx
    .selectFrom('day_step')
    .select(['id', 'reason'])
    .where('workDayId', '=', workDayId)
    .where('reason', '<>', '')
    .execute();
}

/** Takes the reason out of a step of a day, and the notice that brought it. */
export async function wipeReasonOfDay(
  trx: Trx,
  { stepId, cadreId }: { stepId: string; cadreId: string },
): Promise<void> {
  await tellForeign(trx, 'day_step', [stepId]);
  await trx.updateTable('day_step').set({ reason: '' }).where('id', '=', stepId).execute();
  await remark(trx, 'day_step', [stepId]);
  const told = await trx
    .selectFrom('notice')
    .select(['id', 'content'])
    .where('cadreId', '=', cadreId)
    .where('key', '=', stepId)
    .execute();
  for (const { id, content } of told) {
    await wipeNotice(trx, { id, content: JSON.stringify({ ...JSON.parse(content), reason: '' }) });
  }
}

/** Takes the words out of work that a person opened or proposed: only the name of its kind is left. */
export async function wipeTask(trx: Trx, taskId: string, title: string): Promise<void> {
  await tellForeign(trx, 'task', [taskId]);
  await trx
    .updateTable('task')
    .set((eb) => ({ title, basis: '', quality: '', proposedName: '', version: eb('version', '+', 1) }))
    .where('id', '=', taskId)
    .execute();
  await remark(trx, 'task', [taskId]);
  const steps = await trx.selectFrom('task_step').select('id').where('taskId', '=', taskId).execute();
  await tellForeignRows(trx, 'task_step', steps);
  await trx.updateTable('task_step').set({ reason: '', detail: '{}' }).where('taskId', '=', taskId).execute();
  await remarkRows(trx, 'task_step', steps);
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

/** Puts what is left of a notice in its place. A letter that tells of it and waits is written anew; a browser is told what it says when it goes. */
export async function wipeNotice(trx: Trx, { id, content }: { id: string; content: string }): Promise<void> {
  await updateNotice(trx, id, { content });
  await recallLetters(trx, id);
}
