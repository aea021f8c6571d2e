import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../../../lib/browser/connection.ts';
import { clockTime, formatDay } from '../../../../lib/format.ts';
import { useMe } from '../../../../lib/me.ts';
import { SaveState, type SaveWord } from '../../../../ui/state/save-state.tsx';
import { useCellWords } from '../grid/use-cell-words.ts';
import { useCursorContext } from '../hand/cursor.ts';
import { cellOf } from '../model/cells.ts';
import { useWeekContext, type Week } from '../model/use-week.ts';

/** The cells of the week by how they stand: saved, on their way, to be mended, of two versions. */
function standing({ rows, sheets }: Week) {
  const cells = rows.flatMap((row, index) =>
    row.cells.flatMap((lines, column) => {
      const sheet = sheets[column];
      return sheet && lines.length > 0 ? [{ place: { row: index, column }, view: cellOf(sheet, lines) }] : [];
    }),
  );
  const conflicts = cells.filter(({ view }) => view.hasConflict);
  const wrong = cells.filter(({ view }) => !view.hasConflict && view.refusals.length > 0);
  const fine = cells.filter(({ view }) => !view.hasConflict && view.refusals.length === 0);
  const waiting = fine.filter(({ view }) => view.isUnsaved);
  return { conflicts, wrong, waiting, saved: fine.length - waiting.length };
}

/** What of the cells is saved and when, what needs mending, what waits for the network. */
export function SavedCells() {
  const { t } = useTranslation();
  const { isOnline } = useConnection();
  const { today } = useMe();
  const week = useWeekContext();
  const { focus } = useCursorContext();
  const { nameOf } = useCellWords();
  const { conflicts, wrong, waiting, saved } = standing(week);
  const savedAt = week.sheets
    .map(({ lastSavedAt }) => lastSavedAt ?? '')
    .toSorted()
    .at(-1);
  const words: SaveWord[] = [];
  if (saved > 0) {
    const day = savedAt && todayIn(new Date(savedAt));
    const said = { count: saved, time: savedAt && clockTime(savedAt), day: day && formatDay(day) };
    const key = !day ? 'savedBefore' : day === today ? 'saved' : 'savedOn';
    words.push({ key: 'saved', state: 'accepted', text: t(`workWeek.saving.${key}`, said) });
  }
  const [firstWrong] = wrong;
  if (firstWrong) {
    const cells = nameOf(firstWrong.place);
    const count = wrong.length;
    const text = t(count === 1 ? 'workWeek.saving.wrong' : 'workWeek.saving.wrongMany', { cells, count });
    words.push({ key: 'wrong', state: 'wrong', text, onPress: () => focus(firstWrong.place) });
  }
  const [firstTwo] = conflicts;
  if (firstTwo) {
    const text = t('workWeek.saving.conflict', { count: conflicts.length });
    words.push({ key: 'conflict', state: 'wrong', text, onPress: () => focus(firstTwo.place) });
  }
  if (waiting.length > 0) {
    const isHeld = !isOnline || week.sheets.some(({ isWaiting }) => isWaiting);
    const count = waiting.length;
    words.push(
      isHeld
        ? { key: 'kept', state: 'offline', text: t('workWeek.saving.waiting', { count }) }
        : { key: 'sending', state: 'waiting', text: t('workWeek.saving.sending', { count }) },
    );
  }
  return <SaveState words={words} />;
}
