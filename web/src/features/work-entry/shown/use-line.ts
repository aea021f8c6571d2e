import { useId, useMemo } from 'react';
import type { FieldName } from '../line/refusals.ts';
import type { Said } from '../line/said.ts';
import { putCursor, tellField, typeInto } from '../sheet/actions.ts';
import type { Row, Sheet } from '../sheet/sheet.ts';
import { isUntaken, statusOf, toldRefusals } from '../sheet/status.ts';
import { useSheetPart } from '../sheet/use-sheet.ts';
import { useLines } from './lines-context.ts';

/** How a line stands among the others. */
function standingOf(sheet: Sheet, row: Row) {
  const edited = sheet.edited?.id === row.id ? sheet.edited : undefined;
  return {
    status: statusOf(sheet, row),
    isEdited: edited !== undefined,
    cursor: edited?.field,
    /** Grows when the cursor is called back to its field. */
    calls: edited?.calls ?? 0,
    refusals: toldRefusals(sheet, row),
    /** Its person chooses between what is written and what the server has. */
    hasTwoVersions: row.conflict !== undefined || isUntaken(sheet, row),
  };
}

/** One line as its fields need it: how to type into it, what is refused, which field has the cursor. The same while nothing of it changes. */
export function useLine(row: Row, number: number) {
  const { model } = useLines();
  const base = useId();
  const now = useSheetPart(model, (sheet) => standingOf(sheet, row));
  return useMemo(
    () => ({
      row,
      number,
      ...now,
      idOf: (field: FieldName | 'line') => `${base}-${field}`,
      say: (said: Partial<Said>) => typeInto(model, row.id, said),
      moveTo: (field: FieldName) => putCursor(model, { id: row.id, field }),
      /** The focus has left a field, for whatever: what is wrong there is said. */
      tell: (field: FieldName) => tellField(model, row.id, field),
      /** Leaves the line, unless the cursor is in another one already. */
      leave: () => {
        if (model.store.get().edited?.id === row.id) putCursor(model, null);
      },
      refusalOf: (field: FieldName) => now.refusals.find((refusal) => refusal.field === field),
    }),
    [model, base, row, number, now],
  );
}

export type Line = ReturnType<typeof useLine>;
