import type { FieldProblem } from '@so-viec/shared/problem/problem';
import type { Entry } from '../line/entry.ts';
import type { LineRefusal } from '../line/refusals.ts';
import { blankSaid, saidOf } from '../line/said.ts';
import { addRow, dropRow, isSaved, type Row, rowOf, type Sheet } from './sheet.ts';

/** What a held write knows of its line. */
export type HeldDraft = { said: Row['said']; ordinal: number };

const change = (sheet: Sheet, id: string, to: (row: Row) => Row): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => (row.id === id ? to(row) : row)),
});

function settled(row: Row, entry: Entry, sheet: Sheet): Row {
  const { conflict: _, ...rest } = row;
  // What a submission found is no matter of saving: it stays until it is mended or submitted again.
  const next = { ...rest, saved: entry, refused: row.refused.filter(isOfSubmission) };
  // What was typed since stays; what is being typed keeps its looks ("1h30" becomes "1:30" when it is left).
  if (!isSaved(next, sheet.day)) return next;
  const { outputId, goesOn } = saidOf(entry);
  const said = entry.outputs.length > 0 ? { ...next.said, outputId, goesOn } : { ...next.said, goesOn };
  return { ...next, said: sheet.edited?.id === row.id ? said : saidOf(entry) };
}

/** Our own write arrived. */
export function takeSaved(sheet: Sheet, entry: Entry, savedAt: string): Sheet {
  const next = change(sheet, entry.id, (row) => settled(row, entry, sheet));
  return { ...next, lastSavedAt: savedAt, isWaiting: false };
}

/** A write of another tab arrived: a line typed in here too is shown beside it. */
export function takeSavedElsewhere(sheet: Sheet, entry: Entry): Sheet {
  const known = sheet.rows.find((row) => row.id === entry.id);
  if (!known) return addRow(sheet, rowOf(entry));
  if (isSaved(known, sheet.day) && sheet.edited?.id !== entry.id)
    return change(sheet, entry.id, () => rowOf(entry));
  const isSame = isSaved({ ...known, saved: entry }, sheet.day);
  return change(sheet, entry.id, (row) =>
    isSame ? settled(row, entry, sheet) : { ...row, conflict: entry },
  );
}

const laterOf = (a: string | null, b: string | null) => ((a ?? '') < (b ?? '') ? b : a);

/** The server's list of the day: lines at rest follow it, lines with something unsaved stay as they are typed. */
export function takeEntries(sheet: Sheet, entries: readonly Entry[], writtenAt: string | null): Sheet {
  const ids = new Set(entries.map(({ id }) => id));
  let next: Sheet = { ...sheet, lastSavedAt: laterOf(sheet.lastSavedAt, writtenAt) };
  for (const row of sheet.rows) {
    if (!ids.has(row.id) && row.saved && isSaved(row, sheet.day)) next = dropRow(next, row.id);
  }
  for (const entry of entries) {
    if (sheet.removed.includes(entry.id)) continue;
    const known = next.rows.find((row) => row.id === entry.id);
    if (!known) next = addRow(next, rowOf(entry));
    else if (entry.version > (known.saved?.version ?? 0) && isSaved(known, sheet.day))
      next = change(next, entry.id, () => rowOf(entry));
  }
  return next;
}

/** What was kept on this machine, over what the server has. */
export function takeHeld(sheet: Sheet, id: string, draft: HeldDraft): Sheet {
  const known = sheet.rows.find((row) => row.id === id);
  // What an older release kept may lack a field of this one.
  const said = { ...blankSaid(draft.said), ...draft.said };
  const row: Row = { id, saved: known?.saved ?? null, refused: [], ordinal: draft.ordinal, said };
  return addRow(sheet, row);
}

const isOfSubmission = ({ code }: LineRefusal) => code === 'document-claimed';

/** The submission was refused for what some lines say; they are saved all the same. */
export function takeClaims(sheet: Sheet, fields: readonly FieldProblem[]): Sheet {
  return fields.reduce((next, { path, code, params }) => {
    const row = next.rows.find(({ saved }) => saved?.outputs.some(({ id }) => id === params?.outputId));
    const refusal = { field: 'documentNumber' as const, code, ...(params && { params }) };
    return row && path === 'documentNumber' ? takeRefusal(next, row.id, [refusal]) : next;
  }, sheet);
}

/** Asked anew: what an earlier submission was refused for. */
export function forgetClaims(sheet: Sheet): Sheet {
  const rows = sheet.rows.map((row) => {
    const refused = row.refused.filter((refusal) => !isOfSubmission(refusal));
    return refused.length < row.refused.length ? { ...row, refused } : row;
  });
  return { ...sheet, rows };
}

export function takeRefusal(sheet: Sheet, id: string, refused: readonly LineRefusal[]): Sheet {
  return change(sheet, id, (row) => ({ ...row, refused }));
}

/** The line was changed elsewhere since it was read here; null: it was removed. */
export function takeConflict(sheet: Sheet, id: string, current: Entry | null): Sheet {
  return change(sheet, id, (row) => ({ ...row, conflict: current }));
}

/** Keeps what is typed, based on the current line; of one removed elsewhere it becomes a new line of the id given. */
export function keepMine(sheet: Sheet, id: string, newId: string): Sheet {
  return change(sheet, id, (row) => {
    const { conflict, ...rest } = row;
    return conflict ? { ...rest, saved: conflict } : { ...rest, id: newId, saved: null };
  });
}

/** Takes the line as it is elsewhere, or as it was before what the server did not take. */
export function takeTheirs(sheet: Sheet, id: string): Sheet {
  const row = sheet.rows.find((each) => each.id === id);
  const current = row?.conflict === undefined ? row?.saved : row.conflict;
  return current ? change(sheet, id, () => rowOf(current)) : dropRow(sheet, id);
}
