import { mirror, unmirror } from '../../../lib/outbox/mirror.ts';
import { drop, type Holding, hold, release } from '../../../lib/outbox/outbox.ts';
import { findRow, keyOf, type SheetModel } from './model.ts';
import { isEmpty, isSaved, type Row, requestOfRow } from './sheet.ts';
import { isSendable } from './status.ts';

/** How long after a key a line goes to this machine's keeping, and how long after to the server. */
const HOLD_AFTER_MS = 100;
const SEND_AFTER_MS = 1_000;

/** A line as it is held; without a request while it breaks a rule. */
function holdingOf({ day, store }: SheetModel, row: Row): Holding {
  const isReady = isSaved(row, day) || isSendable(store.get(), row);
  return {
    key: keyOf(row.id),
    kind: 'entry',
    day,
    draft: { said: row.said, ordinal: row.ordinal },
    request: isReady ? requestOfRow(row, day) : null,
    version: row.saved?.version ?? 0,
  };
}

/** Keeps a line at once. */
export async function holdLine(model: SheetModel, id: string): Promise<void> {
  clearTimeout(model.holding.get(id));
  model.holding.delete(id);
  const row = findRow(model, id);
  const { accountId } = model.outbox;
  if (!row || isEmpty(row)) return unmirror(accountId, keyOf(id));
  const holding = holdingOf(model, row);
  await (isSaved(row, model.day) ? release : hold)(model.outbox, holding);
  unmirror(accountId, holding.key, holding.draft);
}

/** Keeps lines and sends what is ready. Resolves to false when something has to wait on. */
export async function sendLines(model: SheetModel, ids: readonly string[]): Promise<boolean> {
  clearTimeout(model.sending.timer);
  // One after the other: their order here is the order in which they go out.
  for (const id of ids) await holdLine(model, id);
  return model.outbox.send();
}

/** Something was typed in a line: mirrored at once, kept in a moment, sent after a short pause. */
export function saveSoon(model: SheetModel, id: string): void {
  const { holding, sending } = model;
  const row = findRow(model, id);
  if (row) mirror(model.outbox.accountId, holdingOf(model, row));
  clearTimeout(holding.get(id));
  holding.set(
    id,
    setTimeout(() => void holdLine(model, id), HOLD_AFTER_MS),
  );
  clearTimeout(sending.timer);
  sending.timer = setTimeout(() => void sendLines(model, [id, ...holding.keys()]), SEND_AFTER_MS);
}

/** Sends everything that is not saved, refused lines once more. Resolves to false when something waits on. */
export function settleLines(model: SheetModel): Promise<boolean> {
  const open = model.store.get().rows.filter((row) => !isSaved(row, model.day));
  return sendLines(
    model,
    open.map(({ id }) => id),
  );
}

/** The page goes: what is being typed is kept at once. */
export async function keepAll(model: SheetModel): Promise<void> {
  await Promise.all([...model.holding.keys()].map((id) => holdLine(model, id)));
}

/** The lines of this day leave the page: what is typed is kept and sent now, and nothing of it later. */
export async function leaveSheet(model: SheetModel): Promise<void> {
  clearTimeout(model.sending.timer);
  await keepAll(model);
  await model.outbox.send();
}

/** A line taken away; its removal waits in its place, unless the server can have no such line. */
export async function sendRemoval(model: SheetModel, row: Row, request: { wipe?: true } = {}): Promise<void> {
  const { day, outbox, holding } = model;
  clearTimeout(holding.get(row.id));
  holding.delete(row.id);
  unmirror(outbox.accountId, keyOf(row.id));
  const version = row.saved?.version ?? 0;
  const draft = { said: row.said, ordinal: row.ordinal };
  const removal = { key: keyOf(row.id), kind: 'removal', day, draft, request, version };
  await (row.saved ? hold : release)(outbox, removal);
  await outbox.send();
}

/** Nothing of this line is to be sent any more. */
export const forgetLine = ({ outbox }: SheetModel, id: string): Promise<void> => {
  unmirror(outbox.accountId, keyOf(id));
  return drop(outbox, keyOf(id));
};
