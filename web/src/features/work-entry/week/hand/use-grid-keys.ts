import type { KeyboardEvent, MouseEvent } from 'react';
import type { Week } from '../model/use-week.ts';
import { cellAt } from './cursor.ts';
import { stepOf } from './moves.ts';
import type { Hand } from './use-cursor.ts';

/** A key that types: one letter, or the first of a composed one (Telex). A blank is the screen reader's. */
const types = (key: string): boolean => (key.length === 1 && key !== ' ') || key === 'Process';

/** Keys and the focus of the grid; a cell that is typed into has its own keys. */
export function useGridKeys(week: Week, { cursor, place, clearSelection, fillRight, arrive }: Hand) {
  function pressKey(event: KeyboardEvent<HTMLElement>): void {
    const { key, target } = event;
    const cell = cellAt(target);
    // A link or a button in the grid has its own keys.
    if (!cell || cursor.editing || !(target as HTMLElement).matches('[data-cell]')) return;
    const isControl = event.ctrlKey || event.metaKey;
    const step = stepOf(key, cell, week);
    // By the key, not the letter: Telex and VNI change letters.
    if (isControl && event.code === 'KeyR') fillRight();
    else if (isControl && event.code === 'KeyZ' && week.done) week.undo();
    else if (isControl || event.altKey) return;
    else if (step) (event.shiftKey ? place.select : place.focus)(step);
    else if (key === 'F2') cursor.open(cell);
    else if (key === 'Enter') cursor.begin(cell, 'with');
    else if (key === 'Delete' || key === 'Backspace') clearSelection();
    else if (key === 'Escape') {
      place.letGo();
      cursor.setAside(null);
    } else if (types(key)) {
      // The field takes the focus now and the letter after it.
      cursor.begin(cell, 'over');
      return;
    } else return;
    event.preventDefault();
  }

  return {
    onKeyDown: pressKey,
    onFocus: arrive,
    onClick: ({ target }: MouseEvent) => {
      const cell = cellAt(target);
      if (cell && !(target instanceof HTMLInputElement)) cursor.focus(cell);
    },
    onDoubleClick: ({ target }: MouseEvent) => {
      const cell = cellAt(target);
      if (cell && !(target instanceof HTMLInputElement)) cursor.begin(cell, 'with');
    },
  };
}
