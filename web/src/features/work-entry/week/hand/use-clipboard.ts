import { planPaste, readBlock, writeBlock } from '@so-viec/shared/work-week/grid-paste.rules';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { cellOf } from '../model/cells.ts';
import type { Week } from '../model/use-week.ts';
import { cellAt, cornersOf, type Range } from './cursor.ts';
import { fillCells } from './filling.ts';
import type { Hand } from './use-cursor.ts';

/** The minutes of a selection, row by row. */
function minutesOf({ rows, sheets }: Week, range: Range): number[][] {
  const { top, bottom, left, right } = cornersOf(range);
  return rows.slice(top, bottom + 1).map((row) =>
    row.cells.slice(left, right + 1).map((lines, after) => {
      const sheet = sheets[left + after];
      return sheet ? cellOf(sheet, lines).minutes : 0;
    }),
  );
}

/** One value over a selection goes into each of its cells, as in Excel. */
function spread(block: string[][], range: Range): string[][] {
  const { top, bottom, left, right } = cornersOf(range);
  const [[only] = []] = block;
  if (block.length > 1 || (block[0]?.length ?? 0) > 1) return block;
  return Array.from({ length: bottom - top + 1 }, () => Array(right - left + 1).fill(only ?? ''));
}

/** Copying to Excel and pasting from it. */
export function useClipboard(week: Week, { cursor, place }: Hand) {
  const { t } = useTranslation();

  function copy(event: ClipboardEvent): void {
    if (cursor.editing || !cellAt(event.target)) return;
    const block = minutesOf(week, cursor.selection);
    event.clipboardData.setData('text/plain', writeBlock(block));
    event.preventDefault();
    cursor.setAside({ kind: 'said', text: t('workWeek.done.copyOut', { count: block.flat().length }) });
  }

  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text/plain');
    // A field takes a single value itself.
    if (!cellAt(event.target) || (cursor.editing && !/[\t\n]/.test(text.trim()))) return;
    event.preventDefault();
    if (cursor.editing) cursor.cancel();
    const { top, left } = cornersOf(cursor.selection);
    const at = { row: top, column: left };
    const plan = planPaste(spread(readBlock(text), cursor.selection), at, week.ground);
    if (plan.misfits.length > 0) cursor.setAside({ kind: 'paste', plan, at });
    else if (plan.fits.length > 0) cursor.setAside(fillCells(week, place, { kind: 'pasted', plan }));
    else cursor.setAside({ kind: 'said', text: t('workWeek.paste.nothing') });
  }

  return { onCopy: copy, onPaste: paste };
}
