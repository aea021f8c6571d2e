import { useId } from 'react';
import type { FieldName, LineRefusal } from '../line/refusals.ts';
import type { Said } from '../line/said.ts';
import { putCursor, typeInto } from '../sheet/actions.ts';
import type { Row } from '../sheet/sheet.ts';
import { refusalsOfRow, statusOf } from '../sheet/status.ts';
import { useLines } from './lines-context.ts';

/** Fields that may stand empty while their line is being typed. */
const mayWait = ({ code }: LineRefusal) =>
  /^(work|title|time-empty|ad-hoc-asker|work-unchosen)/.test(code) && code !== 'time-unreadable';

/** One line as its fields need it: how to type into it, what is refused, which field has the cursor. */
export function useLine(row: Row, number: number) {
  const { model, sheet } = useLines();
  const base = useId();
  const isEdited = sheet.edited?.id === row.id;
  const status = statusOf(sheet, row);
  const all = status === 'empty' || status === 'saved' ? [] : refusalsOfRow(sheet, row);
  const cursor = isEdited ? sheet.edited?.field : undefined;
  // While a line is typed, what is merely missing is not yet wrong, nor is the field under the cursor.
  const refusals = isEdited
    ? all.filter(
        (refusal) => row.refused.includes(refusal) || (!mayWait(refusal) && refusal.field !== cursor),
      )
    : all;
  const idOf = (field: FieldName | 'line') => `${base}-${field}`;
  return {
    row,
    number,
    status,
    isEdited,
    cursor,
    refusals,
    idOf,
    say: (said: Partial<Said>) => typeInto(model, row.id, said),
    moveTo: (field: FieldName) => putCursor(model, { id: row.id, field }),
    /** Leaves the line, unless the cursor is in another one already. */
    leave: () => {
      if (model.store.get().edited?.id === row.id) putCursor(model, null);
    },
    refusalOf: (field: FieldName) => refusals.find((refusal) => refusal.field === field),
  };
}

export type Line = ReturnType<typeof useLine>;
