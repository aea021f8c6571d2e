import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBackCloses } from '../../../../lib/browser/back-closes.ts';
import { IconButton } from '../../../../ui/button/icon-button.tsx';
import { useSuggestions } from '../../match/suggestions.ts';
import { LineCards } from '../../phone/line-cards.tsx';
import { LineSheet } from '../../phone/line-sheet.tsx';
import phone from '../../phone/phone.module.css';
import { LinesContext } from '../../shown/lines-context.ts';
import { linesOf } from '../../shown/lines-of.ts';
import { useCellWords } from '../grid/use-cell-words.ts';
import type { Cell } from '../hand/cursor.ts';
import type { WeekDay } from '../model/actions.ts';
import { useWeekContext } from '../model/use-week.ts';
import classes from './behind.module.css';

/** The lines of one day of the week, as the day itself has them. */
function useLinesOf(day: WeekDay) {
  const { suggestions: ofWeek } = useWeekContext();
  const suggestions = useSuggestions(day.day) ?? ofWeek;
  const { posts, returned, standardMinutes, isFuture, lockOf } = day;
  // A unit is written or not as a whole, whatever the post in it.
  const isUnitOpen = (unitId: string) => {
    const post = posts.find((each) => each.unitId === unitId);
    return lockOf({ unitId, positionId: post?.positionId ?? '' }) === undefined;
  };
  return linesOf(day.model, { posts, suggestions, returned, standardMinutes, isFuture, isUnitOpen });
}

/** The line that is open, in the same sheet as on its own day. */
export function OpenLine({ day }: { day: WeekDay }) {
  const lines = useLinesOf(day);
  return (
    <LinesContext value={lines}>
      <LineSheet isAlone />
    </LinesContext>
  );
}

type Props = { day: WeekDay; cell: Cell; onClose: () => void };

/** The lines that make a cell up: which one is to be opened, and both versions where there are two. */
export function CellLines({ day, cell, onClose }: Props) {
  const { t } = useTranslation();
  const { rows } = useWeekContext();
  const { nameOf } = useCellWords();
  const lines = useLinesOf(day);
  const dialog = useRef<HTMLDialogElement>(null);
  const ids = (rows[cell.row]?.cells[cell.column] ?? []).map(({ id }) => id);
  const title = t('workWeek.lines.title', { cell: nameOf(cell) });
  useBackCloses(true, onClose);
  useLayoutEffect(() => {
    const box = dialog.current;
    if (box && !box.open) box.showModal ? box.showModal() : box.setAttribute('open', '');
  }, []);
  return (
    <dialog ref={dialog} className={phone.sheet} aria-label={title} onCancel={onClose}>
      <header className={phone.top}>
        <IconButton icon="close" variant="quiet" label={t('common.close')} onClick={onClose} />
        <h2 className={phone.title}>{title}</h2>
      </header>
      <div className={classes.lines}>
        <LinesContext value={lines}>
          <LineCards only={ids} />
        </LinesContext>
      </div>
    </dialog>
  );
}
