import { type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../../lib/browser/connection.ts';
import { clockTime, formatDay } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { SaveState, type SaveWord } from '../../../ui/state/save-state.tsx';
import { tellLine } from '../sheet/actions.ts';
import type { SheetModel } from '../sheet/model.ts';
import { savingOf } from '../sheet/status.ts';
import { useSheetState } from '../sheet/use-sheet.ts';

/** Puts the cursor into the first field of a line that is refused, with what is wrong beside it. */
export function mendLine(model: SheetModel, id: string): void {
  if (!tellLine(model, id)) document.querySelector<HTMLElement>(`[data-line="${id}"] button`)?.focus();
}

/** "1, 3" of lines. */
export const numbersOf = (lines: readonly { number: number }[]) =>
  lines.map(({ number }) => number).join(', ');

/** How many lines are saved and when the last was written; the day is named when that was not today. */
function savedWords(t: TFunction, count: number, at: string | null, today: CivilDay): string {
  if (at === null) return t('workEntry.saving.savedBefore', { count });
  const day = todayIn(new Date(at));
  const said = { count, time: clockTime(at), day: formatDay(day) };
  return t(day === today ? 'workEntry.saving.saved' : 'workEntry.saving.savedOn', said);
}

function useWords(model: SheetModel): SaveWord[] {
  const { t } = useTranslation();
  const sheet = useSheetState(model);
  const { isOnline } = useConnection();
  const { today } = useMe();
  const { saved, wrong, conflicts, typing, waiting } = savingOf(sheet);
  const words: SaveWord[] = [];
  if (saved > 0)
    words.push({ key: 'saved', state: 'accepted', text: savedWords(t, saved, sheet.lastSavedAt, today) });
  const mend = (lines: readonly { id: string }[]) => () => lines[0] && mendLine(model, lines[0].id);
  if (wrong.length > 0) {
    const text = t('workEntry.saving.wrong', { lines: numbersOf(wrong) });
    words.push({ key: 'wrong', state: 'wrong', text, onPress: mend(wrong) });
  }
  if (conflicts.length > 0) {
    const text = t('workEntry.saving.conflict', { lines: numbersOf(conflicts) });
    words.push({ key: 'conflict', state: 'wrong', text, onPress: mend(conflicts) });
  }
  const kept = waiting + typing.length;
  if (kept > 0 && (sheet.isWaiting || !isOnline)) {
    words.push({
      key: 'kept',
      state: 'offline',
      text: t('workEntry.saving.waiting', { count: kept }),
    });
    return words;
  }
  if (waiting > 0)
    words.push({ key: 'sending', state: 'waiting', text: t('workEntry.saving.sending', { count: waiting }) });
  if (typing.length > 0) {
    const text = t('workEntry.saving.typing', { lines: numbersOf(typing) });
    words.push({ key: 'typing', state: 'writing', text });
  }
  return words;
}

/** What is saved, what needs mending, what is being typed, what waits for the network. */
export function SavingWords({ model }: { model: SheetModel }) {
  return <SaveState words={useWords(model)} />;
}
