import type { Held } from '../../../lib/outbox/held.ts';
import type { OutboxEvent } from '../../../lib/outbox/outbox.ts';
import type { Problem } from '../../../lib/problem.ts';
import type { Entry, SavedEntry } from '../line/entry.ts';
import { refusalsOfProblem } from '../line/from-problem.ts';
import { idOfKey } from './model.ts';
import { takeConflict, takeRefusal, takeSaved, takeSavedElsewhere } from './news.ts';
import { addRow, dropRow, isSaved, requestOfRow, rowOf, type Sheet } from './sheet.ts';

/** Whether the refused body is still what stands on the page. */
function isStill(sheet: Sheet, row: Held): boolean {
  const shown = sheet.rows.find(({ id }) => id === idOfKey(row.key));
  return (
    shown !== undefined && JSON.stringify(requestOfRow(shown, sheet.day)) === JSON.stringify(row.request)
  );
}

const bringBack = (sheet: Sheet, id: string): Sheet => ({
  ...sheet,
  removed: sheet.removed.filter((each) => each !== id),
});

function hearRefusal(sheet: Sheet, row: Held, problem: Problem): Sheet {
  const id = idOfKey(row.key);
  const current = problem.current as Entry | null | undefined;
  const isStale =
    problem.code === 'stale-version' || (problem.code === 'duplicate-id' && current !== undefined);
  if (row.kind === 'removal')
    return current ? addRow(bringBack(sheet, id), rowOf(current)) : bringBack(sheet, id);
  if (isStale) return takeConflict(sheet, id, current ?? null);
  return isStill(sheet, row) ? takeRefusal(sheet, id, refusalsOfProblem(problem)) : sheet;
}

function hearSent(sheet: Sheet, row: Held, answer: unknown, isElsewhere: boolean): Sheet {
  const id = idOfKey(row.key);
  if (row.kind === 'removal') {
    const shown = sheet.rows.find((each) => each.id === id);
    return shown && isSaved(shown, sheet.day) ? dropRow(sheet, id) : sheet;
  }
  const { entry, savedAt } = answer as SavedEntry;
  if (isElsewhere) return takeSavedElsewhere(sheet, entry);
  // A line removed while its last words were on the way stays removed.
  return sheet.rows.some((each) => each.id === id) ? takeSaved(sheet, entry, savedAt) : sheet;
}

const isOfLines = (row: Held, sheet: Sheet) =>
  row.day === sheet.day && (row.kind === 'entry' || row.kind === 'removal');

/** What the outbox tells changes in the lines. */
export function hear(sheet: Sheet, event: OutboxEvent): Sheet {
  if (event.type === 'waiting') return { ...sheet, isWaiting: true };
  if (event.type === 'count')
    return event.count === 0 && sheet.isWaiting ? { ...sheet, isWaiting: false } : sheet;
  if (!isOfLines(event.row, sheet)) return sheet;
  if (event.type === 'refused') return hearRefusal(sheet, event.row, event.problem);
  return hearSent(sheet, event.row, event.answer, event.isElsewhere === true);
}
