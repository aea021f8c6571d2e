import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { type Cell, isWithin, useCursorContext } from '../hand/cursor.ts';
import { cellOf, type WeekRow } from '../model/cells.ts';
import { useWeekContext } from '../model/use-week.ts';
import { CellInput } from './cell-input.tsx';
import { useCellWords } from './use-cell-words.ts';
import classes from './week.module.css';

type Props = { row: WeekRow; place: Cell; describedBy: string | undefined };

const isAt = (place: Cell, cell: Cell | null) => cell?.row === place.row && cell.column === place.column;

/** The hours of one work on one day. */
export function HoursCell({ row, place, describedBy }: Props) {
  const { days, sheets } = useWeekContext();
  const { active, selection, editing, begin, focus, previewOf } = useCursorContext();
  const { readOf, nameOf } = useCellWords();
  const day = days[place.column];
  const sheet = sheets[place.column];
  const lines = row.cells[place.column] ?? [];
  if (!day || !sheet) return null;
  const view = cellOf(sheet, lines);
  const lock = day.lockOf(lines[0]?.said ?? row.work);
  const isEdited = isAt(place, editing);
  const preview = previewOf(place);
  const isMany = selection.from.row !== selection.to.row || selection.from.column !== selection.to.column;
  return (
    <div
      role="gridcell"
      className={classes.cell}
      data-cell={`${place.row}:${place.column}`}
      data-off={day.isOff || undefined}
      data-locked={lock}
      data-wrong={view.refusals.length > 0 || undefined}
      data-unsaved={(view.isUnsaved && lines.length > 0) || undefined}
      data-preview={preview !== undefined || undefined}
      data-words={view.hasWords || undefined}
      aria-colindex={place.column + 2}
      aria-label={isEdited ? undefined : readOf(place, view, lock)}
      aria-readonly={lock ? true : undefined}
      aria-invalid={view.refusals.length > 0 || undefined}
      aria-describedby={describedBy}
      aria-selected={(isMany && isWithin(selection, place)) || undefined}
      tabIndex={isAt(place, active) ? 0 : -1}
      onClick={() => {
        if (!isEdited) focus(place);
      }}
      onDoubleClick={() => begin(place, 'with')}
    >
      {isEdited ? (
        <CellInput label={nameOf(place)} />
      ) : (
        <>
          {lines.length > 1 && <span className={classes.count}>×{lines.length}</span>}
          <span className="figures">{preview === undefined ? view.text : formatMinutes(preview)}</span>
        </>
      )}
    </div>
  );
}
