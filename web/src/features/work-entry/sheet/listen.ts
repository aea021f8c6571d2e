import { newId } from '@so-viec/shared/id/uuidv7';
import { mirroredOf } from '../../../lib/outbox/mirror.ts';
import { listHeld, type OutboxEvent } from '../../../lib/outbox/outbox.ts';
import { hear } from './hear.ts';
import { change, findRow, idOfKey, type SheetModel } from './model.ts';
import { type HeldDraft, keepMine, takeHeld, takeTheirs } from './news.ts';
import { forgetLine, saveSoon, sendLines } from './saving.ts';
import { isSaved, type Row, removeRow, type Sheet } from './sheet.ts';
import { isSendable, refusalsOfRow } from './status.ts';

const isOver = (sheet: Sheet, row: Row) =>
  refusalsOfRow(sheet, row).some(({ code }) => code === 'day-over-limit');

/** Lines that were too much for the day and no longer are. */
function freedIds(before: Sheet, after: Sheet): string[] {
  return after.rows
    .filter((row) => {
      const was = before.rows.find(({ id }) => id === row.id);
      return was && isOver(before, was) && isSendable(after, row);
    })
    .map(({ id }) => id);
}

/** Hears what became of a write, and sends what it made possible. */
export function listenTo(model: SheetModel, event: OutboxEvent): void {
  const before = model.store.get();
  change(model, (sheet) => hear(sheet, event));
  if (event.type !== 'sent' || event.row.day !== model.day) return;
  const own = findRow(model, idOfKey(event.row.key));
  // Typed on while its older words were on the way.
  if (own && own.conflict === undefined && !isSaved(own, model.day)) saveSoon(model, own.id);
  const freed = freedIds(before, model.store.get());
  if (freed.length > 0) void sendLines(model, freed);
}

/** Brings back what an earlier visit left unsaved here, and sends it. */
export async function restoreLines(model: SheetModel): Promise<void> {
  const ids = new Set<string>();
  // What the store had no time to take is newer than what it has.
  const typed = mirroredOf(model.outbox.accountId, model.day);
  for (const row of [...(await listHeld(model.outbox)), ...typed]) {
    if (row.day !== model.day) continue;
    const id = idOfKey(row.key);
    // A removal that was refused is told where held rows are listed; the line is still there.
    if (row.kind === 'removal' && !('isRefused' in row && row.isRefused))
      change(model, (sheet) => removeRow(sheet, id));
    if (row.kind !== 'entry' || model.holding.has(id)) continue;
    change(model, (sheet) => takeHeld(sheet, id, row.draft as HeldDraft));
    ids.add(id);
  }
  if (ids.size > 0) await sendLines(model, [...ids]);
}

/** Of two versions of a line one is kept; one that was merely not taken is sent as it is once more. */
export async function settleConflict(model: SheetModel, id: string, keeps: 'mine' | 'theirs'): Promise<void> {
  const freshId = newId();
  const conflict = findRow(model, id)?.conflict;
  const isGone = conflict === null;
  if (keeps === 'theirs') change(model, (sheet) => takeTheirs(sheet, id));
  else if (conflict !== undefined) change(model, (sheet) => keepMine(sheet, id, freshId));
  if (isGone || keeps === 'theirs') await forgetLine(model, id);
  if (keeps === 'mine') await sendLines(model, [isGone ? freshId : id]);
}
