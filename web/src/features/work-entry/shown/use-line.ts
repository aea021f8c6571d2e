import { useId, useMemo } from 'react';
import type { FieldName } from '../line/refusals.ts';
import type { Said } from '../line/said.ts';
import { putCursor, tellField, typeInto } from '../sheet/actions.ts';
import type { Row } from '../sheet/sheet.ts';
import { isUntaken, statusOf, toldRefusals } from '../sheet/status.ts';
import { useSheetState } from '../sheet/use-sheet.ts';
import { useLines } from './lines-context.ts';

/** One line as its fields need it: how to type into it, what is refused, which field has the cursor. The same while nothing of it changes. */
export function useLine(row: Row, number: number) {
  const { model } = useLines();
  const sheet = useSheetState(model);
  const base = useId();
  const isEdited = sheet.edited?.id === row.id;
  const status = statusOf(sheet, row);
  const cursor = isEdited ? sheet.edited?.field : undefined;
  const refusals = toldRefusals(sheet, row);
  const calls = isEdited ? (sheet.edited?.calls ?? 0) : 0;
  const hasTwoVersions = row.conflict !== undefined || isUntaken(sheet, row);
  return useMemo(
    () => ({
      row,
      number,
      status,
      isEdited,
      cursor,
      /** Grows when the cursor is called back to its field. */
      calls,
      refusals,
      /** Its person chooses between what is written and what the server has. */
      hasTwoVersions,
      idOf: (field: FieldName | 'line') => `${base}-${field}`,
      say: (said: Partial<Said>) => typeInto(model, row.id, said),
      moveTo: (field: FieldName) => putCursor(model, { id: row.id, field }),
      /** The focus has left a field, for whatever: what is wrong there is said. */
      tell: (field: FieldName) => tellField(model, row.id, field),
      /** Leaves the line, unless the cursor is in another one already. */
      leave: () => {
        if (model.store.get().edited?.id === row.id) putCursor(model, null);
      },
      refusalOf: (field: FieldName) => refusals.find((refusal) => refusal.field === field),
    }),
    [model, base, row, number, status, isEdited, cursor, calls, refusals, hasTwoVersions],
  );
}

export type Line = ReturnType<typeof useLine>;
