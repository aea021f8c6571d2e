import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button/button.tsx';
import { Refusal } from '../../../../ui/state/refusal.tsx';
import { refusalText, repairLabel } from '../../line/refusal-text.ts';
import { typeInto } from '../../sheet/actions.ts';
import { type Cell, useCursorContext } from '../hand/cursor.ts';
import { cellOf, type WeekRow } from '../model/cells.ts';
import { useWeekContext } from '../model/use-week.ts';
import { useCellWords } from './use-cell-words.ts';
import classes from './week.module.css';

/** The id of what is said of a cell, for its aria-describedby. */
export const messageId = (row: number, column: number): string => `week-said-${row}-${column}`;

const showWhole = (row: HTMLElement | null): void => row?.scrollIntoView?.({ block: 'nearest' });

/** Why the active cell takes no hours, below its row, once it was typed into; brought into sight with its own height. */
export function LockMessage({ row, place, id }: { row: WeekRow; place: Cell; id: string }) {
  const { t } = useTranslation();
  const { days } = useWeekContext();
  const { nameOf } = useCellWords();
  const lock = days[place.column]?.lockOf(row.cells[place.column]?.[0]?.said ?? row.work);
  if (!lock) return null;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: it is read, not pressed
    <div role="row" className={classes.message} ref={showWhole}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      <div role="gridcell" aria-colspan={9}>
        <Refusal id={id}>{t(`workWeek.lockHow.${lock}`, { cell: nameOf(place) })}</Refusal>
      </div>
    </div>
  );
}

/** What is refused in the cells of a row and which have two versions, below it, each under the name of its cell. */
export function RowMessages({ row, index }: { row: WeekRow; index: number }) {
  const { t } = useTranslation();
  const { days, sheets } = useWeekContext();
  const { open } = useCursorContext();
  const { nameOf } = useCellWords();
  return row.cells.map((lines, column) => {
    const day = days[column];
    const sheet = sheets[column];
    if (!day || !sheet || lines.length === 0) return null;
    const view = cellOf(sheet, lines);
    const [first] = view.refusals;
    if (!first && !view.hasConflict) return null;
    const place = { row: index, column };
    const repair = first?.refusal.repair;
    const label = first && repairLabel(t, first.refusal);
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: its buttons are the stops
      <div key={day.day} role="row" className={classes.message}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
        <div role="gridcell" aria-colspan={9}>
          <Refusal
            id={messageId(index, column)}
            {...(repair &&
              label && {
                repair: { label, onPress: () => typeInto(day.model, first.row.id, repair.change) },
              })}
          >
            {nameOf(place)}:{' '}
            {view.hasConflict || !first ? t('workWeek.conflict') : refusalText(t, first.refusal)}
          </Refusal>
          <Button size="sm" variant="quiet" onClick={() => open(place)}>
            {t(view.hasConflict ? 'workWeek.seeBoth' : 'workWeek.bar.open')}
          </Button>
        </div>
      </div>
    );
  });
}
