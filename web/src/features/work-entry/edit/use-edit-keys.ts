import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { columnOf, nextNeeded } from '../grid/columns.ts';
import type { FieldName } from '../line/refusals.ts';
import { blankSaid, type Said } from '../line/said.ts';
import { addLine, putCursor } from '../sheet/actions.ts';
import { isEmpty } from '../sheet/sheet.ts';
import { useLines } from '../shown/lines-context.ts';
import type { Line } from '../shown/use-line.ts';

const isMissingIn = (said: Said) => (field: FieldName) =>
  (field === 'work' && said.productId === null && !said.isAdHoc) ||
  (field === 'adHocBy' && said.isAdHoc && said.adHocBy.trim() === '') ||
  (field === 'time' && said.time.trim() === '');

/** Whether ↑ ↓ leave the field: not a list, and in a text only from its first or last letter. */
function mayLeaveBy(key: string, target: EventTarget): boolean {
  if (target instanceof HTMLSelectElement) return false;
  if (!(target instanceof HTMLTextAreaElement)) return true;
  return key === 'ArrowUp' ? target.selectionEnd === 0 : target.selectionStart === target.value.length;
}

/** Enter goes on or makes the next line, ↑ ↓ change the line, Esc leaves it, Tab past the end makes the next line. */
export function useEditKeys(line: Line) {
  const { model, sheet, posts, canAdd, isOpen } = useLines();
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
    const needed = nextNeeded(field, isMissingIn(row.said));
    if (needed) line.moveTo(needed);
    else goDown(field === 'adHocBy' ? 'work' : field);
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
