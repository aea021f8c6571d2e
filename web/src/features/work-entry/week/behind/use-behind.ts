import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { FIELDS } from '../../line/refusals.ts';
import { addLine, forgetUndo, putCursor, removeLine } from '../../sheet/actions.ts';
import { findRow, type SheetModel } from '../../sheet/model.ts';
import { toldRefusals } from '../../sheet/status.ts';
import type { Cell } from '../hand/cursor.ts';
import { lineOfWork } from '../model/cells.ts';
import type { Week } from '../model/use-week.ts';

/** What is behind a cell: its line in the sheet of lines, or the list of them where there are several. */
export function useBehind({ rows, days, sheets, ground }: Week, onNeeds: (column: number) => void) {
  const [listed, setListed] = useState<Cell | null>(null);
  const begun = useRef<{ model: SheetModel; id: string } | null>(null);
  const column = sheets.findIndex(({ edited }) => edited !== null);

  // A line that was begun by opening an empty cell, and left as it was, is none.
  const dropUntouched = useEffectEvent(() => {
    const line = begun.current;
    begun.current = null;
    const row = line && findRow(line.model, line.id);
    if (!row || row.saved || row.said.time.trim() !== '' || row.said.note.trim() !== '') return;
    removeLine(line.model, line.id);
    forgetUndo(line.model);
  });
  useEffect(() => {
    if (column < 0) dropUntouched();
  }, [column]);

  function open(cell: Cell): void {
    const row = rows[cell.row];
    const day = days[cell.column];
    const sheet = sheets[cell.column];
    if (!row || !day || !sheet) {
      onNeeds(cell.column);
      return;
    }
    const lines = row.cells[cell.column] ?? [];
    const isLocked = ground.cellAt(cell).locked !== undefined;
    const [only] = lines;
    if (!only) {
      if (isLocked) return;
      begun.current = { model: day.model, id: addLine(day.model, lineOfWork(row.work, ''), 'note') };
    } else if (lines.length === 1 && only.conflict === undefined && !isLocked) {
      const told = toldRefusals(sheet, only).map(({ field }) => field);
      putCursor(day.model, { id: only.id, field: FIELDS.find((field) => told.includes(field)) ?? 'note' });
    } else setListed(cell);
  }

  return { column, listed, open, closeList: () => setListed(null) };
}
