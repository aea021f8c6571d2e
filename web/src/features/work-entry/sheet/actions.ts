import { newId } from '@so-viec/shared/id/uuidv7';
import { FIELDS, type FieldName, mayWait } from '../line/refusals.ts';
import type { PostKey, Said } from '../line/said.ts';
import { chooseSecret, hasContent } from '../match/secret.ts';
import { change, findRow, type SheetModel } from './model.ts';
import { holdLine, saveSoon, sendLines, sendRemoval } from './saving.ts';
import {
  addRow,
  addRowAfter,
  type Edited,
  edit,
  isEmpty,
  isSaved,
  moveRow,
  nextOrdinal,
  type Row,
  removeRow,
  replaceRow,
  say,
} from './sheet.ts';
import { refusalsOfRow, toldRefusals } from './status.ts';

const newRow = (model: SheetModel, said: Said): Row => ({
  id: newId(),
  ordinal: nextOrdinal(model.store.get()),
  said,
  saved: null,
  refused: [],
});

/** Puts the cursor into a field, or nowhere. A field that is left is kept, a line that is left is sent; left empty, it goes. */
export function putCursor(model: SheetModel, edited: Edited | null): void {
  const sheet = model.store.get();
  const row = edited ? findRow(model, edited.id) : undefined;
  if (!edited || !row) {
    placeCursor(model, edited);
    return;
  }
  const isIn = sheet.edited?.id === edited.id;
  // What stood beside a line at rest stays when the line is opened.
  const told = isIn ? sheet.edited?.told : toldRefusals(sheet, row).map(({ field }) => field);
  placeCursor(model, { ...sheet.edited, ...edited, ...(told && { told }) });
}

function placeCursor(model: SheetModel, edited: Edited | null): void {
  const { edited: before } = model.store.get();
  const left = before && before.id !== edited?.id ? findRow(model, before.id) : undefined;
  change(model, (sheet) => edit(sheet, edited));
  if (before && !left && model.holding.has(before.id)) void holdLine(model, before.id);
  if (!left) return;
  if (isEmpty(left)) void sendRemoval(model, left);
  else if (!isSaved(left, model.day)) void sendLines(model, [left.id]);
}

/** Says what is wrong with a field that is left while its line stays open; what is merely missing may wait. */
export function tellField(model: SheetModel, id: string, field: FieldName): void {
  const { edited } = model.store.get();
  const row = findRow(model, id);
  if (edited?.id !== id || !row || isEmpty(row) || edited.told?.includes(field)) return;
  const isWrong = refusalsOfRow(model.store.get(), row).some(
    (refusal) => refusal.field === field && !mayWait(refusal),
  );
  if (isWrong) change(model, (sheet) => edit(sheet, { ...edited, told: [...(edited.told ?? []), field] }));
}

/** Says all that is wrong with a line, with the cursor in the first such field. False when nothing is. */
export function tellLine(model: SheetModel, id: string): boolean {
  const sheet = model.store.get();
  const row = findRow(model, id);
  if (!row || isEmpty(row) || row.conflict !== undefined) return false;
  const told = refusalsOfRow(sheet, row).map((refusal) => refusal.field);
  if (told.length === 0) return false;
  const field = FIELDS.find((each) => told.includes(each)) ?? 'note';
  placeCursor(model, { id, field, told, calls: (sheet.edited?.calls ?? 0) + 1 });
  return true;
}

/** Types into a line. */
export function typeInto(model: SheetModel, id: string, said: Partial<Said>): void {
  change(model, (sheet) => say(sheet, id, said));
  saveSoon(model, id);
}

/**
 * Puts a line under another post. A saved line stays in its unit, where its day is reviewed: under a post of another
 * one it is a new line, and the old one goes. Returns the id of the line now.
 */
export function changePost(model: SheetModel, id: string, { unitId, positionId }: PostKey): string {
  const row = findRow(model, id);
  if (!row?.saved || row.saved.unitId === unitId) {
    typeInto(model, id, { unitId, positionId });
    return id;
  }
  const said = { ...row.said, unitId, positionId, outputId: newId() };
  const moved: Row = { id: newId(), ordinal: row.ordinal, said, saved: null, refused: [] };
  change(model, (sheet) => replaceRow(sheet, id, moved));
  void sendRemoval(model, row);
  saveSoon(model, moved.id);
  return moved.id;
}

/** Adds a line at the end with the cursor in it. */
export function addLine(model: SheetModel, said: Said, field: Edited['field'] = 'work'): string {
  const row = newRow(model, said);
  change(model, (sheet) => addRow(sheet, row));
  placeCursor(model, { id: row.id, field });
  if (!isEmpty(row)) saveSoon(model, row.id);
  return row.id;
}

const copied = new WeakMap<SheetModel, { from: string; ids: readonly string[] }>();

/**
 * Adds lines copied from somewhere ("ngày 11/01") and sends those that can be sent; one press takes all of them back. A second press while lines of
 * the first stand only offers that again.
 */
export function addCopies(model: SheetModel, saids: readonly Said[], from: string): void {
  const before = copied.get(model);
  const standing = before?.from === from ? before.ids.filter((id) => findRow(model, id)) : [];
  if (standing.length > 0) {
    change(model, (sheet) => ({ ...sheet, undoable: { kind: 'copied', ids: standing, from } }));
    return;
  }
  const rows = saids.map((said, index) => {
    const row = newRow(model, said);
    return { ...row, ordinal: row.ordinal + index };
  });
  const ids = rows.map(({ id }) => id);
  copied.set(model, { from, ids });
  change(model, (sheet) => ({
    ...rows.reduce(addRow, edit(sheet, null)),
    undoable: { kind: 'copied', ids, from },
  }));
  void sendLines(model, ids);
}

/** Takes a line away, with a way back. */
export function removeLine(model: SheetModel, id: string): void {
  const row = findRow(model, id);
  if (!row) return;
  const undoable = isEmpty(row) ? null : ({ kind: 'removed', row } as const);
  change(model, (sheet) => ({ ...removeRow(sheet, id), undoable }));
  void sendRemoval(model, row);
}

/** Takes a line away with every word that was kept of it: nothing brings it back. */
export function wipeLine(model: SheetModel, id: string): void {
  const row = findRow(model, id);
  if (!row) return;
  change(model, (sheet) => ({ ...removeRow(sheet, id), undoable: null }));
  void sendRemoval(model, row, { wipe: true });
}

/** Makes a line confidential: its words go at once, with a way back while this page knows them. */
export function makeSecret(model: SheetModel, id: string): void {
  const row = findRow(model, id);
  if (!row) return;
  typeInto(model, id, chooseSecret(row.said));
  if (hasContent(row.said)) change(model, (sheet) => ({ ...sheet, undoable: { kind: 'secret', row } }));
  placeCursor(model, { id, field: row.said.isAdHoc || row.said.isGiven ? 'work' : 'voucher' });
}

/** Takes back what was just done. The server never takes a removed id again: what comes back is a new line that says the same. */
export function undo(model: SheetModel): void {
  const { undoable } = model.store.get();
  if (undoable?.kind === 'copied') for (const id of undoable.ids) removeLine(model, id);
  if (undoable?.kind === 'secret' && findRow(model, undoable.row.id))
    typeInto(model, undoable.row.id, undoable.row.said);
  if (undoable?.kind === 'removed') {
    const { said, ordinal } = undoable.row;
    const row: Row = { id: newId(), ordinal, said: { ...said, outputId: newId() }, saved: null, refused: [] };
    change(model, (sheet) => addRow(sheet, row));
    void sendLines(model, [row.id]);
  }
  forgetUndo(model);
}

export function forgetUndo(model: SheetModel): void {
  change(model, (sheet) => (sheet.undoable ? { ...sheet, undoable: null } : sheet));
}

/** The same work once more, below: without its number, and going on only with what is still under way. */
function twinOf(said: Said): Said {
  const isPlan = said.state === 'under-way';
  const goesOn = said.goesOn && (isPlan || said.isGiven);
  const taskId = goesOn ? said.taskId : isPlan ? newId() : null;
  const outputId = goesOn && isPlan ? said.outputId : newId();
  const fresh = { documentNumber: '', outputId, proposalId: taskId ?? newId(), meetingId: null };
  return { ...said, ...fresh, goesOn, taskId };
}

/** Puts a twin of a line below it, with the cursor in what was done. */
export function duplicateLine(model: SheetModel, id: string): void {
  const row = findRow(model, id);
  if (!row) return;
  const twin = newRow(model, twinOf(row.said));
  change(model, (sheet) => addRowAfter(sheet, id, twin));
  placeCursor(model, { id: twin.id, field: 'note' });
  saveSoon(model, twin.id);
  sendMoved(model);
}

/** Moves a line up (-1) or down (1). */
export function moveLine(model: SheetModel, id: string, by: -1 | 1): void {
  change(model, (sheet) => moveRow(sheet, id, by));
  sendMoved(model);
}

function sendMoved(model: SheetModel): void {
  const { rows, edited } = model.store.get();
  const moved = rows.filter((row) => row.saved && row.id !== edited?.id && !isSaved(row, model.day));
  void sendLines(
    model,
    moved.map(({ id }) => id),
  );
}
