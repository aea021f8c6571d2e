import { planPaste, readBlock, writeBlock } from '@so-viec/shared/work-week/grid-paste.rules';
import type { ClipboardEvent, FocusEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cellOf } from '../model/cells.ts';
import type { Week } from '../model/use-week.ts';
import { cellAt, cornersOf } from './cursor.ts';
import { stepOf } from './moves.ts';
import type { useCursor } from './use-cursor.ts';

/** A key that types: one letter, or the first of a composed one (Telex). A blank is the screen reader's. */
const types = (key: string): boolean => (key.length === 1 && key !== ' ') || key === 'Process';

/** Keys, the clipboard and the focus of the grid; a cell that is typed into has its own keys. */
export function useGridKeys(week: Week, hand: ReturnType<typeof useCursor>) {
  const { t } = useTranslation();
  const { cursor, fill, fillRight, clearSelection, select, arrive, setAnchor } = hand;
  const { rows, sheets, ground } = week;

  function pressKey(event: KeyboardEvent<HTMLElement>): void {
    const cell = cellAt(event.target);
    const { key } = event;
    if (!cell || cursor.editing || event.target !== event.currentTarget.querySelector(':focus')) return;
    if (event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement) return;
    const isControl = event.ctrlKey || event.metaKey;
    const step = stepOf(key, cell, week);
    // By the key, not the letter: Telex and VNI change letters.
    if (isControl && event.code === 'KeyR') fillRight();
    else if (isControl || event.altKey) return;
    else if (step) event.shiftKey ? select(step) : cursor.focus(step);
    else if (key === 'F2') cursor.open(cell);
    else if (key === 'Enter') cursor.begin(cell, 'with');
    else if (key === 'Delete' || key === 'Backspace') clearSelection();
    else if (key === 'Escape') {
      setAnchor(null);
      cursor.setAside(null);
    } else if (types(key)) {
      // The field takes the focus now and the letter after it.
      cursor.begin(cell, 'over');
      return;
    } else return;
    event.preventDefault();
  }

  function copy(event: ClipboardEvent): void {
    if (cursor.editing || !cellAt(event.target)) return;
    const { top, bottom, left, right } = cornersOf(cursor.selection);
    const block = rows.slice(top, bottom + 1).map((row) =>
      row.cells.slice(left, right + 1).map((lines, index) => {
        const sheet = sheets[left + index];
        return sheet ? cellOf(sheet, lines).minutes : 0;
      }),
    );
    event.clipboardData.setData('text/plain', writeBlock(block));
    event.preventDefault();
    cursor.setAside({ kind: 'said', text: t('workWeek.done.copyOut', { count: block.flat().length }) });
  }

  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text/plain');
    if (!cellAt(event.target) || (cursor.editing && !/[\t\n]/.test(text.trim()))) return;
    event.preventDefault();
    if (rows.length === 0) {
      cursor.setAside({ kind: 'said', text: t('workWeek.paste.noRows') });
      return;
    }
    if (cursor.editing) cursor.cancel();
    const { top, bottom, left, right } = cornersOf(cursor.selection);
    const read = readBlock(text);
    const isOne = read.length === 1 && read[0]?.length === 1;
    // One value over a selection goes into each of its cells, as in Excel.
    const block = isOne
      ? Array.from({ length: bottom - top + 1 }, () => Array(right - left + 1).fill(read[0]?.[0] ?? ''))
      : read;
    const plan = planPaste(block, { row: top, column: left }, ground);
    if (plan.misfits.length > 0) cursor.setAside({ kind: 'paste', plan, at: { row: top, column: left } });
    else if (plan.fits.length > 0) fill('pasted', plan);
    else cursor.setAside({ kind: 'said', text: t('workWeek.paste.nothing') });
  }

  return {
    onKeyDown: pressKey,
    onCopy: copy,
    onPaste: paste,
    onFocus: (event: FocusEvent) => {
      const cell = cellAt(event.target);
      if (cell) arrive(cell);
    },
  };
}
