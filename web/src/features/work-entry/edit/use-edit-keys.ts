import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { columnOf, nextField } from '../grid/columns.ts';
import type { FieldName } from '../line/refusals.ts';
import { blankSaid } from '../line/said.ts';
import { addLine, putCursor } from '../sheet/actions.ts';
import { isEmpty } from '../sheet/sheet.ts';
import { useSheetState } from '../sheet/use-sheet.ts';
import { useLines } from '../shown/lines-context.ts';
import type { Line } from '../shown/use-line.ts';

/** Whether ↑ ↓ leave the field: not a list, and in a text only from its first or last letter. */
function mayLeaveBy(key: string, target: EventTarget): boolean {
  if (target instanceof HTMLSelectElement) return false;
  if (!(target instanceof HTMLTextAreaElement)) return true;
  return key === 'ArrowUp' ? target.selectionEnd === 0 : target.selectionStart === target.value.length;
}

/** Enter goes on or makes the next line, ↑ ↓ change the line, Esc leaves it, Tab past the end makes the next line. */
export function useEditKeys(line: Line) {
  const { model, posts, canAdd, isOpen } = useLines();
  const sheet = useSheetState(model);
  const { row } = line;

  function goToLine(by: -1 | 1, field: FieldName): boolean {
    const at = sheet.rows.findIndex(({ id }) => id === row.id);
    const next = sheet.rows[at + by];
    if (next && isOpen(next)) putCursor(model, { id: next.id, field });
    return next !== undefined;
  }

  /** To the line below; below the last one a new line begins. */
  function goDown(field: FieldName): void {
    const [main] = posts;
    if (goToLine(1, field) || !main || !canAdd || isEmpty(row)) return;
    addLine(model, blankSaid({ unitId: row.said.unitId, positionId: row.said.positionId }));
  }

  function goOn(field: FieldName): void {
    const next = nextField(field, row.said);
    const below = sheet.rows[sheet.rows.findIndex(({ id }) => id === row.id) + 1];
    if (next) line.moveTo(next);
    else goDown(below && !isEmpty(below) ? 'note' : 'work');
  }

  function leave(grid: Element | null): void {
    const wasEmpty = isEmpty(row);
    flushSync(line.leave);
    const cell = wasEmpty
      ? grid?.querySelector<HTMLElement>('[role="row"] button')
      : grid?.querySelector<HTMLElement>(
          `[data-line="${row.id}"] [data-column="${columnOf(line.cursor ?? 'note')}"]`,
        );
    cell?.focus();
  }

  function pressKey(event: KeyboardEvent<HTMLElement>): void {
    const { key } = event;
    const field = line.cursor;
    if (event.defaultPrevented || !field || event.nativeEvent.isComposing) return;
    if (event.target instanceof HTMLButtonElement && key !== 'Escape') return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Escape') leave(event.currentTarget.closest('[role="grid"]'));
    else if (key === 'Enter' && !event.shiftKey) goOn(field);
    else if ((key === 'ArrowUp' || key === 'ArrowDown') && mayLeaveBy(key, event.target)) {
      if (key === 'ArrowDown') goDown(field);
      else goToLine(-1, field);
    } else if (key === 'Tab' && !event.shiftKey && field === 'state' && !isEmpty(row)) goDown('work');
    else return;
    event.preventDefault();
  }

  return { pressKey };
}
